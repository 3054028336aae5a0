import { acceptAnswer } from "@/features/assessments/accept-answer";
import { addChecklists } from "@/features/assessments/add-checklists";
import { answerRequirement } from "@/features/assessments/answer-requirement";
import { assignAnswers } from "@/features/assessments/assign-answers";
import { reinstateAnswer } from "@/features/assessments/reinstate-answer";
import { removeChecklist } from "@/features/assessments/remove-checklist";
import { reopenAnswer } from "@/features/assessments/reopen-answer";
import { returnAnswer } from "@/features/assessments/return-answer";
import { setVerdicts } from "@/features/assessments/set-verdicts";
import { startAssessment } from "@/features/assessments/start-assessment";
import { submitAnswer } from "@/features/assessments/submit-answer";
import { submitAnswers } from "@/features/assessments/submit-answers";
import { takeBackAnswer } from "@/features/assessments/take-back-answer";
import { takeOverAnswer } from "@/features/assessments/take-over-answer";
import { takeOverAnswers } from "@/features/assessments/take-over-answers";
import { upgradeAssessment } from "@/features/assessments/upgrade-assessment";
import { database } from "@/lib/db";
import { anAcceptedAnswer, anAnswer, anAssessment, aSubmittedAnswer, OWASP } from "../support/builders/assessments";
import { findAnswer } from "../support/builders/bare-answer";
import { aRelease } from "../support/builders/products";
import { made } from "../support/outcome";
import { asking, type Cast, type Row } from "./row";

const why = "The firmware has changed since then.";

/** The contributor is asked for the answer, so that it is somebody else's for every other contributor. */
export async function given(cast: Cast, answerId: string): Promise<string> {
  made(await assignAnswers(cast.productManager, { answerIds: [answerId], assigneeId: cast.contributor.id }));
  return answerId;
}

const open = async (cast: Cast) => given(cast, (await anAnswer(cast)).answerId);
const submitted = async (cast: Cast) => given(cast, (await aSubmittedAnswer(cast)).answerId);
const accepted = async (cast: Cast) => given(cast, (await anAcceptedAnswer(cast)).answerId);
/** Answered and submitted by the second security lead. */
const theirs = async (cast: Cast) => (await aSubmittedAnswer(cast, { by: cast.secondSecurityLead })).submissionId;

/** Two versions of a standard ask for the same in the same words: one is accepted, the other is open. */
async function sameWords(cast: Cast) {
  const assessment = await anAssessment(cast);
  const { assessmentId } = assessment;
  const checklistIds = ["etsi-en-303-645-v2", "etsi-en-303-645-v3"];
  made(await addChecklists(cast.productManager, { assessmentId, checklistIds }));
  // The builder answers the one that it finds first.
  const { answerId: fromId } = await anAcceptedAnswer(cast, { assessment, requirementId: "5.1-5" });
  const into = await database().answer.findFirstOrThrow({
    where: { assessmentId, requirementId: "5.1-5", id: { not: fromId } },
  });
  return { assessmentId, answerId: await given(cast, into.id), fromId };
}

export const assessments: Record<string, Row> = {
  "assessments/start-assessment": asking(startAssessment, async (cast) => {
    const { releaseId } = await aRelease(cast);
    return { releaseId, checklistIds: [OWASP] };
  }),
  "assessments/add-checklists": asking(addChecklists, async (cast) => {
    const { assessmentId } = await anAssessment(cast);
    return { assessmentId, checklistIds: ["nist-ir-8425"] };
  }),
  "assessments/remove-checklist": asking(removeChecklist, async (cast) => {
    const { assessmentId } = await anAssessment(cast);
    made(await addChecklists(cast.productManager, { assessmentId, checklistIds: ["nist-ir-8425"] }));
    return { assessmentId, checklistId: "nist-ir-8425" };
  }),
  "assessments/upgrade-assessment": {
    ...asking(upgradeAssessment, async (cast) => {
      const { assessmentId } = await anAssessment(cast);
      return { assessmentId, moves: [{ checklistId: OWASP, from: "1", to: "2" }] };
    }),
    // There is no second version to move to.
    late: true,
  },
  "assessments/answer-requirement": asking(answerRequirement, async (cast) => {
    const answerId = await open(cast);
    const { revision } = await findAnswer(answerId);
    return { answerId, revision, verdict: "NOT_MET" as const, rationale: why };
  }),
  "assessments/assign-answers": asking(assignAnswers, async (cast) => ({
    answerIds: [await open(cast)],
    assigneeId: cast.contributor.id,
  })),
  "assessments/set-verdicts": asking(setVerdicts, async (cast) => ({
    answerIds: [await open(cast)],
    verdict: "NOT_MET" as const,
  })),
  "assessments/take-over-answer": asking(takeOverAnswer, async (cast) => {
    const { answerId, fromId } = await sameWords(cast);
    return { answerId, fromId, revision: 0 };
  }),
  "assessments/take-over-answers": asking(takeOverAnswers, async (cast) => {
    const { assessmentId, answerId, fromId } = await sameWords(cast);
    return { assessmentId, pairs: [{ answerId, fromId }] };
  }),
  "assessments/submit-answer": asking(submitAnswer, async (cast) => ({ answerId: await open(cast) })),
  "assessments/submit-answers": asking(submitAnswers, async (cast) => ({ answerIds: [await open(cast)] })),
  "assessments/take-back-answer": asking(takeBackAnswer, async (cast) => ({ answerId: await submitted(cast) })),
  "assessments/accept-answer": {
    ...asking(acceptAnswer, async (cast) => ({ submissionId: await theirs(cast) })),
    fourEyes: true,
  },
  "assessments/return-answer": {
    ...asking(returnAnswer, async (cast) => ({ submissionId: await theirs(cast), note: why })),
    fourEyes: true,
  },
  "assessments/reopen-answer": asking(reopenAnswer, async (cast) => ({ answerId: await accepted(cast), why })),
  "assessments/reinstate-answer": asking(reinstateAnswer, async (cast) => {
    const answerId = await accepted(cast);
    made(await reopenAnswer(cast.productManager, { answerId, why }));
    return { answerId };
  }),
};
