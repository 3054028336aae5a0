import { expect, test } from "vitest";
import { shareRead, type Tx } from "@/lib/transaction";
import { anOrganisation } from "../support/people";

const began = async (tx: Tx) => (await tx.$queryRaw<[{ at: string }]>`SELECT now()::text AS "at"`)[0].at;

async function shared() {
  const { organisationId } = await anOrganisation();
  return shareRead({ role: "plainproof", organisationId, readOnly: true });
}

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
