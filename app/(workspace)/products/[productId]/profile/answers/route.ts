import { answerQuestion } from "@/features/products/answer-question";
import type { AnswerQuestionInput } from "@/features/products/schema";
import { saveDoor } from "@/lib/save-door";

/** Autosave: one answer of a release's questionnaire, as somebody has just given it. */
export async function PUT(request: Request) {
  return saveDoor(request, (actor, said: AnswerQuestionInput) => answerQuestion(actor, said));
}
