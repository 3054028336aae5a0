import { expect, test } from "vitest";
import { findAnswerDetail } from "@/features/assessments/detail/find-answer-detail";
import { reopenAnswer } from "@/features/assessments/reopen-answer";
import { withdrawPolicy } from "@/features/policies/withdraw-policy";
import { reading } from "@/lib/reading";
import { answerTo, OWASP } from "../../../support/builders/assessments";
import { aPolicyDraft, aPublishedPolicy } from "../../../support/builders/policies";
import { made } from "../../../support/outcome";
import { anOrganisation, type Company } from "../../../support/people";

const sentencesOn = async ({ productManager }: Company, assessmentId: string) => {
  const place = { assessmentId, checklistId: OWASP, requirementId: "I9.3" };
  return reading(productManager, (tx) => findAnswerDetail(tx, productManager, place)).then((it) => it?.sentences);
};

test("an accepted answer says which published sentences stand on it", async () => {
  const company = await anOrganisation();
  const { assessmentId, policyId } = await aPublishedPolicy(company);
  const [first, ...others] = (await sentencesOn(company, assessmentId)) ?? [];
  expect(first).toMatchObject({ text: expect.stringMatching(/\w+ \w+/), version: 1 });
  expect(others).toEqual([]);

  const why = "The date of support was wrong.";
  made(await withdrawPolicy(company.productManager, { policyId, number: 1, why }));
  expect(await sentencesOn(company, assessmentId)).toEqual([{ text: first?.text, version: null }]);
});

test("a draft counts too, and an open answer carries nothing", async () => {
  const company = await anOrganisation();
  const { assessmentId, ...draft } = await aPolicyDraft(company);
  const { id: answerId } = await answerTo({ assessmentId, ...draft }, "I9.3");
  expect(await sentencesOn(company, assessmentId)).toEqual([{ text: expect.any(String), version: null }]);
  made(await reopenAnswer(company.productManager, { answerId, why: "Nobody has tested the new boot code." }));
  expect(await sentencesOn(company, assessmentId)).toEqual([]);
});
