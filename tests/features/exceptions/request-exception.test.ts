import { expect, test } from "vitest";
import { requestException } from "@/features/exceptions/request-exception";
import { database } from "@/lib/db";
import { aBareAnswer, findAnswer } from "../../support/builders/bare-answer";
import { aRequest, aRequestedException } from "../../support/builders/exceptions";
import { anOrganisation } from "../../support/people";
import { trailOf } from "../../support/trail";

test("a request freezes its answer and goes with it before a second person", async () => {
  const company = await anOrganisation();
  const { answerId, assessmentId, exceptionId } = await aRequestedException(company);

  expect(await database().assessment.findUnique({ where: { id: assessmentId } })).toMatchObject({ submitted: 1 });
  expect(await findAnswer(answerId)).toMatchObject({ state: "SUBMITTED", exceptedUntil: null });
  const exception = await database().exception.findUniqueOrThrow({ where: { id: exceptionId } });
  expect(exception).toMatchObject({ status: "REQUESTED", contributorIds: [company.contributor.id] });
  expect(await trailOf(exceptionId)).toEqual(["exception.requested"]);
  expect(await trailOf(answerId)).toEqual(["answer.submitted"]);
});

test("who wrote the answer has a hand in a request that somebody else makes", async () => {
  const company = await anOrganisation();
  const { exceptionId } = await aRequestedException(company, { by: company.productManager });

  const { contributorIds } = await database().exception.findUniqueOrThrow({ where: { id: exceptionId } });
  expect([...contributorIds].sort()).toEqual([company.contributor.id, company.productManager.id].sort());
});

test("auditors, administrators and other organisations do not ask for exceptions", async () => {
  const company = await anOrganisation();
  const stranger = (await anOrganisation()).securityLead;
  const { answerId } = await aBareAnswer(company);

  for (const actor of [company.auditor, company.administrator]) {
    expect(await requestException(actor, aRequest(answerId))).toMatchObject({ ok: false, kind: "forbidden" });
  }
  expect(await requestException(stranger, aRequest(answerId))).toMatchObject({ ok: false, kind: "not-found" });
});

test("only what is partly met or not met is excepted, once at a time, and not for ever", async () => {
  const company = await anOrganisation();
  const met = await aBareAnswer(company, { verdict: "MET" });
  const { answerId } = await aRequestedException(company);
  const fresh = await aBareAnswer(company);

  const ask = (id: string, changes = {}) => requestException(company.contributor, aRequest(id, changes));
  expect(await ask(met.answerId)).toMatchObject({ kind: "conflict", message: expect.stringContaining("not met") });
  expect(await ask(answerId)).toMatchObject({ kind: "conflict", message: expect.stringContaining("already") });
  expect(await ask(fresh.answerId, { expiresOn: "2020-01-31" })).toMatchObject({ kind: "conflict" });
  expect(await ask(fresh.answerId, { expiresOn: "2199-01-31" })).toMatchObject({ kind: "conflict" });
});

test.each([
  ["reason", { reason: "short" }],
  ["compensation", { compensation: "  " }],
  ["likelihood", { likelihood: 0 }],
  ["impact", { impact: 6 }],
  ["expiresOn", { expiresOn: "2027-02-30" }],
  ["buyerWording", { tellBuyers: true, buyerWording: "" }],
])("says what is wrong with the %s", async (field, changes) => {
  const company = await anOrganisation();
  const { answerId } = await aBareAnswer(company);

  const outcome = await requestException(company.contributor, aRequest(answerId, changes));
  expect(outcome).toMatchObject({ ok: false, kind: "invalid", fieldErrors: { [field]: [expect.any(String)] } });
});
