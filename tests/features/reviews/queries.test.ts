import { expect, test } from "vitest";
import { requestException } from "@/features/exceptions/request-exception";
import { listWaiting } from "@/features/reviews/queries";
import type { Actor } from "@/lib/permissions";
import { reading } from "@/lib/reading";
import { anAnswer, anAssessment, aSubmittedAnswer } from "../../support/builders/assessments";
import { aRequest } from "../../support/builders/exceptions";
import { made } from "../../support/outcome";
import { anOrganisation, aPerson } from "../../support/people";

const queue = (actor: Actor) => reading(actor, (tx) => listWaiting(tx, actor));
const theirs = async (actor: Actor) => (await queue(actor)).filter(({ mayDecide }) => mayDecide).length;

test("the queue holds what waits, the oldest first, and says who may decide", async () => {
  const company = await anOrganisation();
  const assessment = await anAssessment(company);
  const mine = await aSubmittedAnswer(company, { assessment, requirementId: "I1.4", by: company.securityLead });
  await aSubmittedAnswer(company, { assessment, requirementId: "I1.5", verdict: "NOT_MET" });

  const items = await queue(company.securityLead);
  expect(items).toMatchObject([
    { id: mine.submissionId, kind: "ANSWER", requirementId: "I1.4", verdict: "MET", mayDecide: false },
    { requirementId: "I1.5", productName: "Hallway lock", submittedBy: "Contributor", mayDecide: true },
  ]);
  expect(await theirs(company.securityLead)).toBe(1);
  expect(await theirs(company.secondSecurityLead)).toBe(2);
  expect(await theirs(company.productManager)).toBe(0);
});

test("an exception and its answer are one thing to look at", async () => {
  const company = await anOrganisation();
  const { answerId } = await anAnswer(company, { verdict: "NOT_MET" });
  made(await requestException(company.contributor, aRequest(answerId)));

  expect(await queue(company.securityLead)).toMatchObject([{ kind: "EXCEPTION", mayDecide: true }]);
  expect(await theirs(company.securityLead)).toBe(1);
});

test("other organisations, and reviewers of other products, see nothing of it", async () => {
  const company = await anOrganisation();
  await aSubmittedAnswer(company);
  const outside = { id: company.organisationId };
  const elsewhere = await aPerson(outside, "Outside reviewer", ["SECURITY_LEAD"], [company.organisationId]);

  for (const person of [elsewhere, (await anOrganisation()).securityLead]) {
    expect(await queue(person)).toEqual([]);
    expect(await theirs(person)).toBe(0);
  }
});
