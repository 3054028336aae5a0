import { command } from "@/lib/command";
import { freezeAnswer } from "./freeze-answer";
import { findAnswer } from "./load";
import { requireFilledBlanks } from "./require-filled-blanks";
import { answerSchema } from "./schema";
import { settleAnswers } from "./settle-answers";

/** An answer goes before a second person, frozen as it is with the hashes of its evidence. */
export const submitAnswer = command(answerSchema, async ({ answerId }, tools) => {
  const answer = tools.permit("answer:edit", await findAnswer(tools.tx, answerId));

  await requireFilledBlanks(tools, answer);
  const submission = await freezeAnswer(tools, answerId);
  await settleAnswers(tools.tx, [answerId]);
  return { submissionId: submission.id };
});
