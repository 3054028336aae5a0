import { command } from "@/lib/command";
import { findAnswer } from "./load";
import { answerSchema } from "./schema";
import { freezeAnswer } from "./steps/freeze-answer";
import { requireFilledBlanks } from "./steps/require-filled-blanks";
import { settleAnswers } from "./steps/settle-answers";

/** An answer goes before a second person, frozen as it is with the hashes of its evidence. */
export const submitAnswer = command(answerSchema, async ({ answerId }, tools) => {
  const answer = tools.permit("answer:edit", await findAnswer(tools.tx, answerId));

  await requireFilledBlanks(tools, answer);
  const submission = await freezeAnswer(tools, answerId);
  await settleAnswers(tools.tx, [answerId]);
  return { submissionId: submission.id };
});
