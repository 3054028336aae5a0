import { command, type Tools } from "@/lib/command";
import { Refusal } from "@/lib/outcome";
import { findAnswer } from "./load";
import { whyNotReinstatable } from "./rules";
import { answerSchema } from "./schema";
import { findAnswerToFreeze, saysAgain } from "./steps/freeze-answer";
import { settleAnswers } from "./steps/settle-answers";

/** A reopening is cancelled: text and links are what was accepted, so the acceptance stands again. */
export const reinstateAnswer = command(answerSchema, async ({ answerId }, tools) => {
  const { tx, actor, permit, record } = tools;
  const answer = permit("answer:edit", await findAnswer(tx, answerId));

  const last = await tx.submission.findFirst({
    where: { answerId, takenBackAt: null },
    orderBy: { submittedAt: "desc" },
    include: { review: true },
  });
  const obstacle = whyNotReinstatable(answer, last?.review ?? null);
  if (obstacle || !last) throw new Refusal("conflict", obstacle ?? "There is no acceptance to go back to.");
  const now = await findAnswerToFreeze(tx, actor, answerId);
  if (!saysAgain(now, last))
    throw new Refusal("conflict", "It no longer says what was accepted. Submit it for a new review.");

  // An edit can land in this moment: only the revision that was compared is accepted again.
  const { count } = await tx.answer.updateMany({
    where: { id: answerId, state: "OPEN", revision: now.revision },
    data: { state: "ACCEPTED", acceptedId: last.id },
  });
  if (count === 0) throw new Refusal("conflict", "Somebody has just changed this answer. Look again.");
  await tx.review.updateMany({ where: { submissionId: last.id }, data: { endedAt: null } });
  await settleAnswers(tx, [answerId]);
  if (answer.verdict === "MET") await requireProofLeft(tools, answerId);

  record(
    "answer.reinstated",
    { id: answerId, productId: answer.productId },
    { key: answer.key, sha256: last.stateSha256 },
  );
  return { answerId };
});

/** Evidence may have been withdrawn meanwhile; one that only went out of date shows as such. */
async function requireProofLeft({ tx }: Tools, answerId: string) {
  const { groundedAlways, groundedUntil } = await tx.answer.findUniqueOrThrow({ where: { id: answerId } });
  if (!groundedAlways && !groundedUntil)
    throw new Refusal("conflict", "Its evidence was withdrawn meanwhile. Add other evidence and submit it again.");
}
