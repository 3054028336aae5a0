import { command } from "@/lib/command";
import { Refusal } from "@/lib/outcome";
import { findAnswer } from "./load";
import { whyNotReopenable } from "./rules";
import { reopenAnswerSchema } from "./schema";
import { settleAnswers } from "./steps/settle-answers";

/** An accepted answer is looked at again: its acceptance ends, and whatever stood on it no longer does. */
export const reopenAnswer = command(reopenAnswerSchema, async ({ answerId, why }, tools) => {
  const { tx, now, permit, record } = tools;
  const answer = permit("answer:edit", await findAnswer(tx, answerId));

  const obstacle = whyNotReopenable(answer);
  if (obstacle) throw new Refusal("conflict", obstacle);

  // Evidence can be withdrawn in this moment, which drops the acceptance too: the first one ends it.
  const { count } = await tx.answer.updateMany({
    where: { id: answerId, state: "ACCEPTED", acceptedId: answer.acceptedId },
    data: { state: "OPEN", acceptedId: null },
  });
  if (count === 0) throw new Refusal("conflict", "Somebody has just reopened this answer.");
  if (answer.acceptedId) {
    await tx.review.updateMany({
      where: { submissionId: answer.acceptedId },
      data: { endedAt: now, endedBecause: why },
    });
  }
  await settleAnswers(tx, [answerId]);

  record("answer.reopened", { id: answerId, productId: answer.productId }, { key: answer.key });
  return { answerId };
});
