"use server";

import { revalidatePath } from "next/cache";
import { requireActor } from "@/lib/auth";
import { acceptAnswer } from "./accept-answer";
import { addChecklists } from "./add-checklists";
import { assignAnswers } from "./assign-answers";
import { reinstateAnswer } from "./reinstate-answer";
import { removeChecklist } from "./remove-checklist";
import { reopenAnswer } from "./reopen-answer";
import { returnAnswer } from "./return-answer";
import type {
  AcceptAnswerInput,
  AddChecklistsInput,
  AnswerInput,
  AssignAnswersInput,
  RemoveChecklistInput,
  ReopenAnswerInput,
  ReturnAnswerInput,
  SetVerdictsInput,
  StartAssessmentInput,
  SubmitAnswersInput,
  TakeOverAnswerInput,
  TakeOverAnswersInput,
  UpgradeAssessmentInput,
} from "./schema";
import { setVerdicts } from "./set-verdicts";
import { startAssessment } from "./start-assessment";
import { submitAnswer } from "./submit-answer";
import { submitAnswers } from "./submit-answers";
import { takeBackAnswer } from "./take-back-answer";
import { takeOverAnswer } from "./take-over-answer";
import { takeOverAnswers } from "./take-over-answers";
import { upgradeAssessment } from "./upgrade-assessment";

// Most of these refresh no page: the workspace puts the answer into its own list, and pages are read anew anyway.

export async function startAssessmentAction(input: StartAssessmentInput) {
  return startAssessment(await requireActor(), input);
}

export async function addChecklistsAction(input: AddChecklistsInput) {
  const outcome = await addChecklists(await requireActor(), input);
  if (outcome.ok) revalidatePath("/assessments", "layout");
  return outcome;
}

export async function removeChecklistAction(input: RemoveChecklistInput) {
  const outcome = await removeChecklist(await requireActor(), input);
  if (outcome.ok) revalidatePath("/assessments", "layout");
  return outcome;
}

export async function upgradeAssessmentAction(input: UpgradeAssessmentInput) {
  const outcome = await upgradeAssessment(await requireActor(), input);
  if (outcome.ok) revalidatePath("/assessments", "layout");
  return outcome;
}

export async function assignAnswersAction(input: AssignAnswersInput) {
  return assignAnswers(await requireActor(), input);
}

export async function setVerdictsAction(input: SetVerdictsInput) {
  return setVerdicts(await requireActor(), input);
}

export async function takeOverAnswerAction(input: TakeOverAnswerInput) {
  return takeOverAnswer(await requireActor(), input);
}

export async function takeOverAnswersAction(input: TakeOverAnswersInput) {
  const outcome = await takeOverAnswers(await requireActor(), input);
  if (outcome.ok) revalidatePath("/assessments", "layout");
  return outcome;
}

export async function submitAnswerAction(input: AnswerInput) {
  return submitAnswer(await requireActor(), input);
}

export async function submitAnswersAction(input: SubmitAnswersInput) {
  return submitAnswers(await requireActor(), input);
}

export async function takeBackAnswerAction(input: AnswerInput) {
  return takeBackAnswer(await requireActor(), input);
}

export async function reopenAnswerAction(input: ReopenAnswerInput) {
  return reopenAnswer(await requireActor(), input);
}

export async function reinstateAnswerAction(input: AnswerInput) {
  return reinstateAnswer(await requireActor(), input);
}

export async function acceptAnswerAction(input: AcceptAnswerInput) {
  return acceptAnswer(await requireActor(), input);
}

export async function returnAnswerAction(input: ReturnAnswerInput) {
  return returnAnswer(await requireActor(), input);
}
