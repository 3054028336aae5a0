import { describe, expect, test } from "vitest";
import { verifyChain } from "@/features/audit/verify-chain";
import { describeOrganisation } from "@/features/organisation/describe-organisation";
import { CHAIN_START, hashEvent } from "@/lib/audit-chain";
import { database } from "@/lib/db";
import { readingAsKeeper } from "@/lib/reading";
import type { Tx } from "@/lib/transaction";
import { made } from "../../support/outcome";
import { anOrganisation } from "../../support/people";

/** An organisation whose trail has five entries. */
async function aTrail() {
  const { administrator, organisationId } = await anOrganisation();
  const facts = { legalName: "", address: "", contactEmail: "", securityContact: "", website: "", timeZone: "UTC" };
  for (const name of ["One", "Two", "Three", "Four", "Five"])
    made(await describeOrganisation(administrator, { ...facts, name }));
  return organisationId;
}

const findings = async (organisationId: string) =>
  (await readingAsKeeper((tx) => verifyChain(tx, organisationId))).findings;

/** What only the owner of the database can do: change the trail behind the product's back. */
function tamper(organisationId: string, how: (tx: Tx) => Promise<unknown>) {
  return database().$transaction(async (tx) => {
    await tx.$executeRaw`ALTER TABLE "AuditEvent" DISABLE TRIGGER USER`;
    await how(tx);
    await tx.$executeRaw`ALTER TABLE "AuditEvent" ENABLE TRIGGER USER`;
    return organisationId;
  });
}

const at = (organisationId: string, sequence: bigint) => ({
  organisationId_sequence: { organisationId, sequence },
});

describe("verifying the trail", () => {
  test("finds a chain whole that nobody touched", async () => {
    const id = await aTrail();
    expect(await readingAsKeeper((tx) => verifyChain(tx, id))).toMatchObject({ entries: 5, findings: [] });
  });

  test("finds an altered entry", async () => {
    const id = await aTrail();
    await tamper(id, (tx) => tx.auditEvent.update({ where: at(id, 3n), data: { details: { fields: ["nothing"] } } }));
    expect(await findings(id)).toEqual([expect.stringMatching(/^Entry 3 was altered/)]);
  });

  test("finds an altered entry whose hash was made to fit", async () => {
    const id = await aTrail();
    await tamper(id, async (tx) => {
      const event = await tx.auditEvent.findUniqueOrThrow({ where: at(id, 3n) });
      const details = { fields: ["nothing"] };
      await tx.auditEvent.update({ where: at(id, 3n), data: { details, hash: hashEvent({ ...event, details }) } });
    });
    expect(await findings(id)).toEqual([expect.stringMatching(/^Entry 4 does not follow entry 3/)]);
  });

  test("finds a removed entry", async () => {
    const id = await aTrail();
    await tamper(id, (tx) => tx.auditEvent.delete({ where: at(id, 2n) }));
    expect(await findings(id)).toEqual([expect.stringMatching(/^Entry 2 is missing/)]);
  });

  test("finds an entry inserted in the middle", async () => {
    const id = await aTrail();
    await tamper(id, async (tx) => {
      for (const sequence of [5n, 4n, 3n]) {
        await tx.auditEvent.update({ where: at(id, sequence), data: { sequence: sequence + 1n } });
      }
      await insert(tx, id, 3n, "f".repeat(64));
    });
    expect((await findings(id)).join("\n")).toMatch(/Entry 3 does not follow entry 2/);
  });

  test("finds an entry inserted after the end", async () => {
    const id = await aTrail();
    await tamper(id, async (tx) => {
      const last = await tx.auditEvent.findUniqueOrThrow({ where: at(id, 5n) });
      await insert(tx, id, 6n, last.hash);
    });
    expect(await findings(id)).toEqual([expect.stringMatching(/entry 6 was inserted after it/)]);
  });

  test("finds a tail that was cut off", async () => {
    const id = await aTrail();
    await tamper(id, (tx) => tx.auditEvent.deleteMany({ where: { organisationId: id, sequence: { gt: 3n } } }));
    expect(await findings(id)).toEqual([expect.stringMatching(/^Entries 4 to 5 are missing/)]);
  });

  test("finds a cut that was covered up, by the version that printed the old head", async () => {
    const id = await aTrail();
    await tamper(id, async (tx) => {
      const [third, fifth] = [
        await tx.auditEvent.findUniqueOrThrow({ where: at(id, 3n) }),
        await tx.auditEvent.findUniqueOrThrow({ where: at(id, 5n) }),
      ];
      await aPublishedVersion(tx, id, fifth.hash);
      await tx.auditEvent.deleteMany({ where: { organisationId: id, sequence: { gt: 3n } } });
      await tx.trailHead.update({ where: { organisationId: id }, data: { sequence: 3n, hash: third.hash } });
    });
    expect(await findings(id)).toEqual([expect.stringMatching(/^Version 1 of "a-lock-.*cut or replaced/)]);
  });

  test("says nothing of a version that was published before there was a trail", async () => {
    const id = await aTrail();
    await tamper(id, (tx) => aPublishedVersion(tx, id, CHAIN_START));
    expect(await findings(id)).toEqual([]);
  });
});

async function insert(tx: Tx, organisationId: string, sequence: bigint, previousHash: string) {
  const event = {
    organisationId,
    sequence,
    at: new Date(),
    actorKind: "system",
    actorId: null,
    action: "organisation.described",
    subject: "organisation",
    subjectId: organisationId,
    productId: null,
    details: { fields: ["name"] },
    previousHash,
  };
  await tx.auditEvent.create({ data: { ...event, hash: hashEvent(event) } });
}

async function aPublishedVersion(tx: Tx, organisationId: string, trailHead: string) {
  const { id: personId } = await tx.person.findFirstOrThrow({ where: { organisationId } });
  const moment = new Date();
  const product = await tx.product.create({
    data: { organisationId, name: "A lock", ownerId: personId, createdAt: moment },
  });
  const policy = await tx.policy.create({
    data: {
      organisationId,
      productId: product.id,
      slug: `a-lock-${product.id}`,
      templateId: "consumer",
      templateVersion: "1",
      ownerId: personId,
      createdAt: moment,
    },
  });
  await tx.policyVersion.create({
    data: {
      organisationId,
      policyId: policy.id,
      number: 1,
      document: {},
      documentSha256: "",
      changeNote: "First version",
      trailHead,
      publishedById: personId,
      publishedAt: moment,
      keepUntil: moment,
    },
  });
}
