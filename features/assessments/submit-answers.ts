import { command } from "@/lib/command";
import { Refusal } from "@/lib/outcome";
import { listAnswersToChange } from "./load";
import { submitAnswersSchema } from "./schema";
import { freezeAnswer } from "./steps/freeze-answer";
import { requireFilledBlanks } from "./steps/require-filled-blanks";
import { settleAnswers } from "./steps/settle-answers";

/** Several answers go before a second person at once: those that are ready; the rest stay open, each with its reason. */
export const submitAnswers = command(submitAnswersSchema, async ({ answerIds }, tools) => {
  const answers = (await listAnswersToChange(tools.tx, answerIds)).map((answer) => tools.permit("answer:edit", answer));
  if (answers.length < new Set(answerIds).size) tools.permit("answer:edit", null);

  const submitted: string[] = [];
  const left: { answerId: string; key: string; why: string }[] = [];
  for (const answer of answers) {
    const { id: answerId, key } = answer;
    try {
      await requireFilledBlanks(tools, answer);
      await freezeAnswer(tools, answerId);
      submitted.push(answerId);
    } catch (error) {
      // A refusal comes before the first write of an answer, so the others can go on.
      if (!(error instanceof Refusal)) throw error;
      left.push({ answerId, key, why: error.message });
    }
  }
  if (submitted.length === 0) throw new Refusal("conflict", left[0]?.why ?? "Nothing here can be submitted.");
  await settleAnswers(tools.tx, submitted);
  return { submitted, left };
});
