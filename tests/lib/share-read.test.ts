import { expect, test } from "vitest";
import { shareRead, type Tx, transaction } from "@/lib/transaction";
import { countStatements } from "../support/count-statements";
import { anOrganisation } from "../support/people";

const began = async (tx: Tx) => (await tx.$queryRaw<[{ at: string }]>`SELECT now()::text AS "at"`)[0].at;

const aFrame = async () => {
  const { organisationId } = await anOrganisation();
  return { role: "plainproof", organisationId, readOnly: true } as const;
};

const shared = async () => shareRead(await aFrame());

test("readers who ask at once read in one transaction, and it ends with the last of them", async () => {
  const reads = await shared();
  const [one, other] = await Promise.all([reads.join(began), reads.join(began)]);
  expect(other).toBe(one);
  expect(reads.open).toBe(false);
});

test("a reader who comes while another reads joins in", async () => {
  const reads = await shared();
  let late = "";
  const first = await reads.join(async (tx) => {
    late = await reads.join(began);
    return began(tx);
  });
  expect(late).toBe(first);
  expect(reads.open).toBe(false);
});

test("one reader's failure is theirs, and nobody can write", async () => {
  const reads = await shared();
  const [failed, read] = await Promise.allSettled([
    reads.join(() => Promise.reject(new Error("lost"))),
    reads.join(began),
  ]);
  expect(failed).toMatchObject({ status: "rejected", reason: { message: "lost" } });
  expect(read.status).toBe("fulfilled");
  await expect((await shared()).join((tx) => tx.organisation.deleteMany())).rejects.toThrow(/read-only/);
});

test("once the last reader has what it asked for, the transaction is over", async () => {
  const frame = await aFrame();
  const alone = await countStatements(() => transaction(frame, began));
  const reads = shareRead(frame);
  expect(await countStatements(() => reads.join(began))).toBe(alone);
});
