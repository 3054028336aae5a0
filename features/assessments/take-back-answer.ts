import { command } from "@/lib/command";
import { Refusal } from "@/lib/outcome";
import { findAnswer } from "./load";
import { answerSchema } from "./schema";
import { settleAnswers } from "./steps/settle-answers";

/** A submitted answer comes back before anybody decided it, so that it can be changed. */
export const takeBackAnswer = command(answerSchema, async ({ answerId }, { tx, now, permit, record }) => {
  const answer = permit("answer:edit", await findAnswer(tx, answerId));

  // A reviewer can decide in this moment: whoever comes first still finds it undecided.
  const [submission] = await tx.submission.updateManyAndReturn({
    where: { answerId, decidedAt: null, takenBackAt: null },
    data: { takenBackAt: now },
  });
  if (!submission) throw new Refusal("conflict", "This answer does not wait for review.");
  await tx.answer.update({ where: { id: answerId }, data: { state: "OPEN" } });
  await settleAnswers(tx, [answerId]);

  const { productId, key } = answer;
  record("answer.taken-back", { id: answerId, productId }, { key, sha256: submission.stateSha256 });
  return { answerId };
});
