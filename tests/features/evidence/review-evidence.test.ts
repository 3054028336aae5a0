import { describe, expect, test } from "vitest";
import { acceptEvidence } from "@/features/evidence/accept-evidence";
import { returnEvidence } from "@/features/evidence/return-evidence";
import { submitEvidence } from "@/features/evidence/submit-evidence";
import { takeBackEvidence } from "@/features/evidence/take-back-evidence";
import { database } from "@/lib/db";
import { acceptedEvidence, aPieceOfEvidence } from "../../support/builders/evidence";
import { onPostgres } from "../../support/database";
import { made } from "../../support/outcome";
import { anOrganisation, aPerson, type Company } from "../../support/people";
import { trailOf } from "../../support/trail";

const aSubmittedPiece = (company: Company) => aPieceOfEvidence(company, { submit: true });
const note = "The date of the test is missing on it.";

test("a revision is submitted, taken back, submitted, returned, submitted and accepted", async () => {
  const company = await anOrganisation();
  const { revisionId, evidenceId } = await aPieceOfEvidence(company);
  const submit = () => submitEvidence(company.contributor, { revisionId });

  made(await submit());
  expect(await submit()).toMatchObject({ kind: "conflict", message: expect.stringContaining("already") });
  made(await takeBackEvidence(company.contributor, { revisionId }));
  made(await submit());
  made(await returnEvidence(company.securityLead, { revisionId, note }));
  made(await submit());
  made(await acceptEvidence(company.securityLead, { revisionId }));

  expect(await trailOf(evidenceId)).toEqual([
    "evidence.added",
    "evidence.submitted",
    "evidence.taken-back",
    "evidence.submitted",
    "evidence.returned",
    "evidence.submitted",
    "evidence.accepted",
  ]);
  const { acceptedId } = await database().evidenceRevision.findUniqueOrThrow({ where: { id: revisionId } });
  expect(acceptedId).not.toBeNull();
  expect(await submit()).toMatchObject({ kind: "conflict", message: expect.stringContaining("accepted already") });
});

test("nobody decides what they brought or submitted, whatever their roles", async () => {
  const company = await anOrganisation();
  const { revisionId } = await aPieceOfEvidence(company);
  made(await submitEvidence(company.securityLead, { revisionId }));
  const bringer = { ...company.contributor, roles: ["CONTRIBUTOR", "SECURITY_LEAD"] as const };

  for (const actor of [company.securityLead, bringer]) {
    expect(await acceptEvidence(actor, { revisionId })).toMatchObject({ kind: "forbidden" });
    expect(await returnEvidence(actor, { revisionId, note })).toMatchObject({ kind: "forbidden" });
  }
  expect(await acceptEvidence(company.secondSecurityLead, { revisionId })).toMatchObject({ ok: true });
});

test("only security leads decide, only its owner or leads submit, and other organisations find nothing", async () => {
  const company = await anOrganisation();
  const { revisionId } = await aSubmittedPiece(company);
  const stranger = (await anOrganisation()).securityLead;
  const colleague = await aPerson({ id: company.organisationId }, "Colleague", ["CONTRIBUTOR"]);

  for (const actor of [company.productManager, company.auditor, company.administrator, company.contributor]) {
    expect(await acceptEvidence(actor, { revisionId })).toMatchObject({ kind: "forbidden" });
    expect(await returnEvidence(actor, { revisionId, note })).toMatchObject({ kind: "forbidden" });
  }
  for (const actor of [company.auditor, company.administrator, colleague]) {
    expect(await takeBackEvidence(actor, { revisionId })).toMatchObject({ kind: "forbidden" });
    expect(await submitEvidence(actor, { revisionId })).toMatchObject({ kind: "forbidden" });
  }
  for (const deed of [acceptEvidence, takeBackEvidence, submitEvidence]) {
    expect(await deed(stranger, { revisionId })).toMatchObject({ kind: "not-found" });
  }
  expect(await returnEvidence(stranger, { revisionId, note })).toMatchObject({ kind: "not-found" });
});

test("what nobody submitted, and what is decided, cannot be decided or taken back", async () => {
  const company = await anOrganisation();
  const open = await aPieceOfEvidence(company);
  const decided = await acceptedEvidence(company);

  for (const { revisionId } of [open, decided]) {
    expect(await acceptEvidence(company.securityLead, { revisionId })).toMatchObject({ kind: "conflict" });
    expect(await returnEvidence(company.securityLead, { revisionId, note })).toMatchObject({ kind: "conflict" });
    expect(await takeBackEvidence(company.contributor, { revisionId })).toMatchObject({ kind: "conflict" });
  }
});

test("returning says what is missing", async () => {
  const company = await anOrganisation();
  const { revisionId } = await aSubmittedPiece(company);
  expect(await returnEvidence(company.securityLead, { revisionId, note: "no" })).toMatchObject({
    kind: "invalid",
    fieldErrors: { note: [expect.any(String)] },
  });
});

describe.runIf(onPostgres)("a crowd at the same button", () => {
  test("20 rounds of 8 people end with one acceptance and one line each", async () => {
    const company = await anOrganisation();
    const crowd = await Promise.all(
      Array.from({ length: 8 }, (_, i) => aPerson({ id: company.organisationId }, `Reviewer ${i}`, ["SECURITY_LEAD"])),
    );
    for (let round = 0; round < 20; round++) {
      const { revisionId, evidenceId } = await aSubmittedPiece(company);
      const outcomes = await Promise.all(crowd.map((person) => acceptEvidence(person, { revisionId })));
      expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
      for (const outcome of outcomes) if (!outcome.ok) expect(outcome.kind).toBe("conflict");
      expect(await trailOf(evidenceId)).toEqual(["evidence.added", "evidence.submitted", "evidence.accepted"]);
    }
  }, 120_000);
});
