import { acceptAnswerSubmission } from "@/features/assessments/steps/accept-step";
import { settleAnswers } from "@/features/assessments/steps/settle-answers";
import { command } from "@/lib/command";
import { toDay } from "@/lib/day";
import { Refusal } from "@/lib/outcome";
import { findExceptionToDecide } from "./load";
import { whyNotAcceptable, whyNotDecidable } from "./rules";
import { decideExceptionSchema } from "./schema";

/** A second person accepts the risk: the requirement counts as excepted until the exception's last day has passed. */
export const approveException = command(decideExceptionSchema, async ({ exceptionId, note }, tools) => {
  const { tx, actor, now, today, permit, record } = tools;
  const exception = permit("exception:review", await findExceptionToDecide(tx, exceptionId));

  const expiresOn = toDay(exception.expiresOn);
  const { answer } = exception;
  // Approving accepts the verdict too; one that was taken back or reopened is being written anew.
  const obstacle = whyNotDecidable({ ...exception, expiresOn, gone: answer.gone }, today) ?? whyNotAcceptable(answer);
  if (obstacle) throw new Refusal("conflict", obstacle);

  // A renewal takes the place of the exception it names: an answer has one in force.
  if (exception.renewsId) {
    await tx.exception.updateMany({
      where: { id: exception.renewsId, status: "APPROVED" },
      data: { status: "REVOKED", revokedById: actor.id, revokedAt: now, revokedWhy: "Renewed" },
    });
  }
  // Two people can press the button at once; only the first still finds it requested.
  const { count } = await tx.exception.updateMany({
    where: { id: exception.id, status: "REQUESTED" },
    data: { status: "APPROVED", reviewedById: actor.id, reviewedAt: now, reviewNote: note },
  });
  if (count === 0) throw new Refusal("conflict", "Somebody else has just decided this request.");
  if (exception.waiting) await acceptAnswerSubmission(tools, exception.waiting, note);
  await settleAnswers(tx, [exception.answerId]);

  record(
    "exception.approved",
    { id: exception.id, productId: exception.productId },
    { key: exception.key, until: expiresOn },
  );
  return { exceptionId: exception.id };
});
