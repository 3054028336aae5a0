import { describe, expect, test } from "vitest";
import { submitAnswer } from "@/features/assessments/submit-answer";
import { takeBackAnswer } from "@/features/assessments/take-back-answer";
import { approveException } from "@/features/exceptions/approve-exception";
import { requestException } from "@/features/exceptions/request-exception";
import { at } from "@/lib/clock";
import { database } from "@/lib/db";
import { findAnswer } from "../../support/builders/bare-answer";
import { aRequest, aRequestedException } from "../../support/builders/exceptions";
import { onPostgres } from "../../support/database";
import { anOrganisation, aPerson } from "../../support/people";
import { trailOf } from "../../support/trail";

const note = "Fine until the next hardware revision.";

test("approving accepts the risk and the verdict in one press", async () => {
  const company = await anOrganisation();
  const { answerId, assessmentId, exceptionId } = await aRequestedException(company, { expiresOn: "2027-01-15" });

  expect(await approveException(company.securityLead, { exceptionId, note })).toMatchObject({ ok: true });

  const answer = await findAnswer(answerId);
  expect(answer).toMatchObject({ state: "ACCEPTED", exceptedUntil: new Date("2027-01-15") });
  expect(answer.acceptedId).not.toBeNull();
  expect(await database().assessment.findUnique({ where: { id: assessmentId } })).toMatchObject({ acceptedNotMet: 1 });
  expect(await trailOf(exceptionId)).toEqual(["exception.requested", "exception.approved"]);
  expect(await trailOf(answerId)).toEqual(["answer.submitted", "answer.accepted"]);
});

test("nobody approves what they had a hand in, whatever their roles", async () => {
  const company = await anOrganisation();
  const { exceptionId } = await aRequestedException(company, { by: company.securityLead });
  const writer = { ...company.contributor, roles: ["CONTRIBUTOR", "SECURITY_LEAD"] as const };

  for (const actor of [company.securityLead, writer]) {
    const outcome = await approveException(actor, { exceptionId });
    expect(outcome).toMatchObject({ ok: false, kind: "forbidden", message: expect.stringContaining("had a hand") });
  }
  expect(await trailOf(exceptionId)).toEqual(["exception.requested"]);
});

test("only security leads approve, and other organisations see nothing", async () => {
  const company = await anOrganisation();
  const { exceptionId } = await aRequestedException(company);
  const stranger = (await anOrganisation()).securityLead;

  for (const actor of [company.administrator, company.productManager, company.auditor]) {
    expect(await approveException(actor, { exceptionId })).toMatchObject({ ok: false, kind: "forbidden" });
  }
  expect(await approveException(stranger, { exceptionId })).toMatchObject({ ok: false, kind: "not-found" });
});

test("a reviewer from outside decides only about the products that they were let in to", async () => {
  const company = await anOrganisation();
  const { exceptionId, productId } = await aRequestedException(company);
  const organisation = { id: company.organisationId };
  const elsewhere = await aPerson(organisation, "Outside reviewer", ["SECURITY_LEAD"], [crypto.randomUUID()]);
  const here = await aPerson(organisation, "Outside reviewer", ["SECURITY_LEAD"], [productId]);

  expect(await approveException(elsewhere, { exceptionId })).toMatchObject({ ok: false, kind: "not-found" });
  expect(await approveException(here, { exceptionId })).toMatchObject({ ok: true });
});

test("a request is decided once, and not after its last day", async () => {
  const company = await anOrganisation();
  const late = await aRequestedException(company, { expiresOn: "2027-01-15" });
  const decided = await aRequestedException(company);
  await approveException(company.securityLead, { exceptionId: decided.exceptionId });

  expect(await approveException(company.secondSecurityLead, decided)).toMatchObject({ ok: false, kind: "conflict" });
  const afterwards = await at(new Date("2027-01-16T00:00:00Z"), () => approveException(company.securityLead, late));
  expect(afterwards).toMatchObject({ ok: false, kind: "conflict", message: expect.stringContaining("passed") });
});

test("no risk is accepted on an answer that was taken back", async () => {
  const company = await anOrganisation();
  const { exceptionId, answerId } = await aRequestedException(company);
  expect(await takeBackAnswer(company.contributor, { answerId })).toMatchObject({ ok: true });

  const refused = await approveException(company.securityLead, { exceptionId });
  expect(refused).toMatchObject({ ok: false, kind: "conflict", message: expect.stringContaining("open again") });
  expect(await submitAnswer(company.contributor, { answerId })).toMatchObject({ ok: true });
  expect(await approveException(company.securityLead, { exceptionId })).toMatchObject({ ok: true });
  expect(await findAnswer(answerId)).toMatchObject({ state: "ACCEPTED" });
});

test("an approved renewal takes the place of the exception it names", async () => {
  const company = await anOrganisation();
  const { answerId, exceptionId } = await aRequestedException(company, { expiresOn: "2027-01-15" });
  await approveException(company.securityLead, { exceptionId });
  const renewal = await requestException(
    company.contributor,
    aRequest(answerId, { expiresOn: "2027-06-30", renewsId: exceptionId }),
  );
  if (!renewal.ok) throw new Error(renewal.message);

  expect(await approveException(company.securityLead, renewal.data)).toMatchObject({ ok: true });
  expect(await findAnswer(answerId)).toMatchObject({ exceptedUntil: new Date("2027-06-30") });
  expect(await database().exception.findUnique({ where: { id: exceptionId } })).toMatchObject({ status: "REVOKED" });
});

describe.runIf(onPostgres)("a crowd at the same button", () => {
  test("50 rounds of 8 people end with one approval and one line each", async () => {
    const company = await anOrganisation();
    const crowd = await Promise.all(
      Array.from({ length: 8 }, (_, i) => aPerson({ id: company.organisationId }, `Reviewer ${i}`, ["SECURITY_LEAD"])),
    );
    for (let round = 0; round < 50; round++) {
      const { exceptionId, answerId } = await aRequestedException(company);
      const outcomes = await Promise.all(crowd.map((person) => approveException(person, { exceptionId })));

      expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
      for (const outcome of outcomes) if (!outcome.ok) expect(outcome.kind).toBe("conflict");
      expect(await trailOf(exceptionId)).toEqual(["exception.requested", "exception.approved"]);
      expect(await trailOf(answerId)).toEqual(["answer.submitted", "answer.accepted"]);
    }
  }, 120_000);
});
