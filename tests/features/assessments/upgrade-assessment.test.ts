import { beforeEach, describe, expect, test } from "vitest";
import { acceptAnswer } from "@/features/assessments/accept-answer";
import { addChecklists } from "@/features/assessments/add-checklists";
import { answerRequirement } from "@/features/assessments/answer-requirement";
import { reinstateAnswer } from "@/features/assessments/reinstate-answer";
import { reopenAnswer } from "@/features/assessments/reopen-answer";
import { submitAnswer } from "@/features/assessments/submit-answer";
import { findUpgrade } from "@/features/assessments/upgrade/find-upgrade";
import { upgradeAssessment } from "@/features/assessments/upgrade-assessment";
import { database } from "@/lib/db";
import { reading } from "@/lib/reading";
import { anAcceptedAnswer, anAnswer, answerTo, aSubmittedAnswer } from "../../support/builders/assessments";
import {
  assessed,
  first,
  moves,
  releaseFirst,
  releaseSecond,
  second,
  upgraded,
} from "../../support/builders/newer-checklist";
import { anAcceptedProfile } from "../../support/builders/products";
import { addContent, smallChecklist } from "../../support/content";
import { onPostgres } from "../../support/database";
import { made } from "../../support/outcome";
import { anOrganisation } from "../../support/people";
import { trailOf } from "../../support/trail";

beforeEach(releaseFirst);

describe("upgrading an assessment", () => {
  test("opens what is new, keeps what is gone out of the count, and lets answers stand where the meaning did", async () => {
    const company = await anOrganisation();
    const assessment = await assessed(company);
    const { assessmentId } = assessment;
    for (const requirementId of ["A1", "A2", "A3", "A5"])
      await anAcceptedAnswer(company, { assessment, requirementId });
    expect(await upgraded(company, assessment)).toEqual({
      assessmentId,
      added: 1,
      gone: 1,
      confirm: 1,
    });
    const answers = await database().answer.findMany({ where: { assessmentId }, orderBy: { requirementId: "asc" } });
    expect(
      answers.map(({ requirementId, state, verdict, gone, toConfirm }) => [
        requirementId,
        state,
        verdict,
        gone,
        toConfirm,
      ]),
    ).toEqual([
      ["A1", "ACCEPTED", "MET", false, false],
      ["A2", "OPEN", "MET", false, true],
      ["A3", "ACCEPTED", "MET", true, false],
      ["A4", "OPEN", null, false, false],
      ["A5", "ACCEPTED", "MET", false, false],
      ["A6", "OPEN", null, false, false],
    ]);
    expect(await database().assessment.findUnique({ where: { id: assessmentId } })).toMatchObject({
      applicable: 5,
      answered: 2,
      acceptedMet: 2,
    });
    expect(await database().assessmentChecklist.findMany({ where: { assessmentId } })).toMatchObject([
      { version: "2" },
    ]);
    expect(await trailOf(assessmentId)).toEqual(["assessment.started", "assessment.upgraded"]);
    expect((await trailOf(answers[1]?.id ?? "")).at(-1)).toBe("answer.reopened");
    const review = await database().review.findFirstOrThrow({ where: { submission: { answerId: answers[1]?.id } } });
    expect(review.endedBecause).toBe("A newer version of its checklist asks for something else");
  });

  test("what is to confirm is submitted and accepted anew, and is frozen with the new version", async () => {
    const company = await anOrganisation();
    const assessment = await assessed(company);
    const { answerId } = await anAcceptedAnswer(company, { assessment, requirementId: "A2" });
    await upgraded(company, assessment);
    // Its old acceptance was about other words.
    expect(await reinstateAnswer(company.contributor, { answerId })).toMatchObject({ kind: "conflict" });
    const { submissionId } = made(await submitAnswer(company.contributor, { answerId }));
    const { state } = await database().submission.findUniqueOrThrow({ where: { id: submissionId } });
    expect(state).toMatchObject({ checklistVersion: "2" });
    made(await acceptAnswer(company.securityLead, { submissionId }));
    expect(await answerTo(assessment, "A2")).toMatchObject({ state: "ACCEPTED", toConfirm: false });
  });

  test("where the meaning stayed, a reopening can still be cancelled", async () => {
    const company = await anOrganisation();
    const assessment = await assessed(company);
    const { answerId } = await anAcceptedAnswer(company, { assessment, requirementId: "A1" });
    await upgraded(company, assessment);
    made(await reopenAnswer(company.contributor, { answerId, why: "The new words were not seen." }));
    made(await reinstateAnswer(company.contributor, { answerId }));
    expect(await answerTo(assessment, "A1")).toMatchObject({ state: "ACCEPTED" });
  });

  test("takes back what waits for review where the meaning changed or it left, and leaves the rest waiting", async () => {
    const company = await anOrganisation();
    const assessment = await assessed(company);
    const same = await aSubmittedAnswer(company, { assessment, requirementId: "A1" });
    const changed = await aSubmittedAnswer(company, { assessment, requirementId: "A2" });
    const gone = await aSubmittedAnswer(company, { assessment, requirementId: "A3" });
    await upgraded(company, assessment);
    expect(await answerTo(assessment, "A1")).toMatchObject({ state: "SUBMITTED" });
    expect(await answerTo(assessment, "A2")).toMatchObject({ state: "OPEN", toConfirm: true });
    expect(await answerTo(assessment, "A3")).toMatchObject({ state: "OPEN", gone: true });
    const accept = (submissionId: string) => acceptAnswer(company.securityLead, { submissionId });
    made(await accept(same.submissionId));
    for (const { submissionId } of [changed, gone])
      expect(await accept(submissionId)).toMatchObject({ message: "It was taken back before you decided." });
  });

  test("keeps what somebody is writing, and refuses to go on with what is gone", async () => {
    const company = await anOrganisation();
    const assessment = await assessed(company);
    const { answerId } = await anAnswer(company, { assessment, requirementId: "A2", verdict: "NOT_MET" });
    const gone = await anAnswer(company, { assessment, requirementId: "A3", verdict: "NOT_MET" });
    const { revision } = await database().answer.findUniqueOrThrow({ where: { id: answerId } });
    await upgraded(company, assessment);
    const words = { verdict: "NOT_MET" as const, rationale: "Not yet, and more words." };
    made(await answerRequirement(company.contributor, { answerId, revision, ...words }));
    expect(await answerTo(assessment, "A2")).toMatchObject({ toConfirm: true, rationale: words.rationale });
    expect(await answerRequirement(company.contributor, { answerId: gone.answerId, revision, ...words })).toMatchObject(
      {
        message: "This requirement left with a newer version of its checklist.",
      },
    );
  });

  test("holds a changed condition against the accepted profile", async () => {
    const company = await anOrganisation();
    const assessment = await assessed(company);
    await anAcceptedProfile(company, assessment.releaseId, { cloud: "no" });
    expect(await answerTo(assessment, "A4")).toMatchObject({ applies: true });
    await upgraded(company, assessment);
    expect(await answerTo(assessment, "A4")).toMatchObject({ applies: false });
  });

  test("never leaves two versions of one requirement", async () => {
    const company = await anOrganisation();
    const assessment = await assessed(company, ["list", "user"]);
    const { assessmentId } = assessment;
    const { answerId } = await anAcceptedAnswer(company, { assessment, requirementId: "A1" });
    releaseSecond();
    const outcome = await upgradeAssessment(company.productManager, { assessmentId, moves });
    expect(outcome).toMatchObject({ kind: "conflict", message: expect.stringContaining("in two versions, 2 and 1") });
    const { productManager } = company;
    const page = await reading(productManager, (tx) => findUpgrade(tx, productManager, assessmentId));
    expect(page?.whyNot).toContain("in two versions");

    // Once both have moved on, they go together.
    const both = smallChecklist("user", "2", [{ id: "U1" }, { uses: "list/2/A1", meaning: "same" }]);
    addContent({ ...first, ...second, ...both });
    const together = [...moves, { checklistId: "user", from: "1", to: "2" }];
    made(await upgradeAssessment(company.productManager, { assessmentId, moves: together }));
    expect(await database().answer.findUnique({ where: { id: answerId } })).toMatchObject({ state: "ACCEPTED" });
    expect(await trailOf(assessmentId)).toEqual([
      "assessment.started",
      "assessment.started",
      ...Array(2).fill("assessment.upgraded"),
    ]);
  });

  test("is for those who may start one, and does only what was shown", async () => {
    const company = await anOrganisation();
    const { assessmentId } = await assessed(company);
    const ask = { assessmentId, moves };
    expect(await upgradeAssessment(company.productManager, ask)).toMatchObject({
      message: "The checklists of this assessment have changed since you looked. Look again.",
    });
    releaseSecond();
    for (const person of [company.contributor, company.auditor, company.administrator])
      expect(await upgradeAssessment(person, ask)).toMatchObject({ kind: "forbidden" });
    expect(await upgradeAssessment((await anOrganisation()).securityLead, ask)).toMatchObject({ kind: "not-found" });
    for (const [from, to] of [
      ["2", "1"],
      ["1", "3"],
    ] as const)
      expect(
        await upgradeAssessment(company.productManager, { assessmentId, moves: [{ checklistId: "list", from, to }] }),
      ).toMatchObject({ kind: "conflict" });
    made(await upgradeAssessment(company.productManager, ask));
    expect(await upgradeAssessment(company.productManager, ask)).toMatchObject({ kind: "conflict" });
  });

  test("what had left comes back with its words, to confirm, when a later version asks for it again", async () => {
    const company = await anOrganisation();
    const assessment = await assessed(company);
    const { assessmentId } = assessment;
    await anAcceptedAnswer(company, { assessment, requirementId: "A3" });
    await upgraded(company, assessment);
    const third = smallChecklist("list", "3", [
      { id: "A1", statement: "Wombats are kept well away." },
      { id: "A3", statement: "Wombats are fed.", meaning: "new" },
    ]);
    addContent({ ...first, ...second, ...third });
    const again = [{ checklistId: "list", from: "2", to: "3" }];
    made(await upgradeAssessment(company.productManager, { assessmentId, moves: again }));
    expect(await answerTo(assessment, "A3")).toMatchObject({
      gone: false,
      state: "OPEN",
      verdict: "MET",
      toConfirm: true,
    });
  });

  test.runIf(onPostgres)(
    "meets submissions, decisions and other upgrades in the same moment without a torn answer",
    async () => {
      const company = await anOrganisation();
      for (let round = 0; round < 5; round++) {
        releaseFirst();
        const assessment = await assessed(company);
        const { assessmentId } = assessment;
        const waiting = await aSubmittedAnswer(company, { assessment, requirementId: "A2" });
        const ready = await anAnswer(company, { assessment, requirementId: "A3", verdict: "NOT_MET" });
        releaseSecond();
        const [one, other] = await Promise.all([
          upgradeAssessment(company.productManager, { assessmentId, moves }),
          upgradeAssessment(company.securityLead, { assessmentId, moves }),
          acceptAnswer(company.securityLead, { submissionId: waiting.submissionId }),
          submitAnswer(company.contributor, { answerId: ready.answerId }),
          addChecklists(company.productManager, { assessmentId, checklistIds: ["nist-ir-8425"] }),
        ]);
        expect([one.ok, other.ok].filter(Boolean)).toHaveLength(1);
        expect(await answerTo(assessment, "A2")).toMatchObject({ state: "OPEN", toConfirm: true, acceptedId: null });
        const left = await answerTo(assessment, "A3");
        expect(left).toMatchObject({ gone: true });
        const undecided = { answerId: { in: [waiting.answerId, ready.answerId] }, decidedAt: null, takenBackAt: null };
        expect(await database().submission.count({ where: undecided })).toBe(0);
        const counted = await database().answer.count({ where: { assessmentId, applies: true, gone: false } });
        expect(await database().assessment.findUnique({ where: { id: assessmentId } })).toMatchObject({
          applicable: counted,
        });
      }
    },
    60_000,
  );
});
