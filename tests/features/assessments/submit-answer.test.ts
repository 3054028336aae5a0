import { describe, expect, test } from "vitest";
import { submitAnswer } from "@/features/assessments/submit-answer";
import { submitAnswers } from "@/features/assessments/submit-answers";
import { takeBackAnswer } from "@/features/assessments/take-back-answer";
import { database } from "@/lib/db";
import { anAnswer, anAssessment, answerTo, aSubmittedAnswer } from "../../support/builders/assessments";
import { made } from "../../support/outcome";
import { anOrganisation } from "../../support/people";
import { trailOf } from "../../support/trail";

const stateOf = async (id: string) => (await database().answer.findUniqueOrThrow({ where: { id } })).state;

describe("submitting an answer", () => {
  test("freezes it with its evidence and everyone who had a hand in it", async () => {
    const company = await anOrganisation();
    const { answerId } = await anAnswer(company, { by: company.contributor });
    const { submissionId } = made(await submitAnswer(company.productManager, { answerId }));

    const submission = await database().submission.findUniqueOrThrow({ where: { id: submissionId } });
    expect(new Set(submission.contributorIds)).toEqual(new Set([company.contributor.id, company.productManager.id]));
    expect(submission.state).toMatchObject({ verdict: "MET", checklistVersion: "1", evidence: [{ number: 1 }] });
    expect(await stateOf(answerId)).toBe("SUBMITTED");
    expect(await trailOf(answerId)).toEqual(["answer.edited", "answer.submitted"]);
  });

  test("counts in the assessment", async () => {
    const company = await anOrganisation();
    const { assessment } = await aSubmittedAnswer(company);
    expect(await database().assessment.findUniqueOrThrow({ where: { id: assessment.assessmentId } })).toMatchObject({
      answered: 1,
      submitted: 1,
      acceptedMet: 0,
    });
  });

  test("needs a verdict, evidence for met, a reason for anything else, and no empty blank", async () => {
    const company = await anOrganisation();
    const assessment = await anAssessment(company);
    const refused = async (answerId: string) => {
      const outcome = await submitAnswer(company.contributor, { answerId });
      return outcome.ok ? "submitted" : `${outcome.kind}: ${outcome.message}`;
    };

    expect(await refused((await answerTo(assessment, "I1.1")).id)).toBe("conflict: Choose a verdict first.");
    const silent = await anAnswer(company, { assessment, requirementId: "I1.5", verdict: "NOT_MET", rationale: " " });
    expect(await refused(silent.answerId)).toBe("conflict: Say why in the rationale first.");
    const blank = await anAnswer(company, { assessment, requirementId: "I1.2" });
    expect(await refused(blank.answerId)).toBe("conflict: Fill in the blanks of the buyer's sentence first.");
    const unproven = await anAnswer(company, { assessment, requirementId: "I1.4" });
    await database().answerEvidence.deleteMany({ where: { answerId: unproven.answerId } });
    expect(await refused(unproven.answerId)).toBe("conflict: Add evidence first: met needs at least one piece.");
  });

  test("is not for those who only read", async () => {
    const company = await anOrganisation();
    const { answerId } = await anAnswer(company);
    expect(await submitAnswer(company.auditor, { answerId })).toMatchObject({ kind: "forbidden" });
    expect(await submitAnswer((await anOrganisation()).securityLead, { answerId })).toMatchObject({
      kind: "not-found",
    });
  });

  test("happens once", async () => {
    const company = await anOrganisation();
    const { answerId } = await aSubmittedAnswer(company);
    expect(await submitAnswer(company.contributor, { answerId })).toMatchObject({ kind: "conflict" });
  });
});

describe("submitting several answers", () => {
  test("sends those that are ready, and says why the rest stay", async () => {
    const company = await anOrganisation();
    const assessment = await anAssessment(company);
    const ready = await anAnswer(company, { assessment, requirementId: "I1.4" });
    const silent = await answerTo(assessment, "I1.5");

    const answerIds = [ready.answerId, silent.id];
    const { submitted, left } = made(await submitAnswers(company.contributor, { answerIds }));
    expect(submitted).toEqual([ready.answerId]);
    expect(left).toMatchObject([{ answerId: silent.id, why: "Choose a verdict first." }]);
    expect(await stateOf(silent.id)).toBe("OPEN");
  });

  test("is refused when none is ready, or one does not exist for them", async () => {
    const company = await anOrganisation();
    const assessment = await anAssessment(company);
    const { id } = await answerTo(assessment, "I1.5");
    const theirs = await anAnswer(await anOrganisation());

    expect(await submitAnswers(company.contributor, { answerIds: [id] })).toMatchObject({ kind: "conflict" });
    expect(await submitAnswers(company.contributor, { answerIds: [theirs.answerId] })).toMatchObject({
      kind: "not-found",
    });
    expect(await submitAnswers(company.auditor, { answerIds: [id] })).toMatchObject({ kind: "forbidden" });
    expect(await submitAnswers(company.contributor, { answerIds: [] })).toMatchObject({ kind: "invalid" });
  });
});

describe("taking back a submitted answer", () => {
  test("opens it again, and nobody can decide it", async () => {
    const company = await anOrganisation();
    const { answerId, submissionId } = await aSubmittedAnswer(company);
    made(await takeBackAnswer(company.contributor, { answerId }));

    expect(await stateOf(answerId)).toBe("OPEN");
    expect(await database().submission.findUniqueOrThrow({ where: { id: submissionId } })).toMatchObject({
      takenBackAt: expect.any(Date),
      decidedAt: null,
    });
    expect((await trailOf(answerId)).at(-1)).toBe("answer.taken-back");
    expect(await takeBackAnswer(company.contributor, { answerId })).toMatchObject({ kind: "conflict" });
  });

  test("is not for those who only read", async () => {
    const company = await anOrganisation();
    const { answerId } = await aSubmittedAnswer(company);
    expect(await takeBackAnswer(company.auditor, { answerId })).toMatchObject({ kind: "forbidden" });
    expect(await stateOf(answerId)).toBe("SUBMITTED");
  });
});
