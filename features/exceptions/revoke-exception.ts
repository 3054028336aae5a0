import { settleAnswers } from "@/features/assessments/steps/settle-answers";
import { command } from "@/lib/command";
import { toDay } from "@/lib/day";
import { Refusal } from "@/lib/outcome";
import { findExceptionToDecide } from "./load";
import { whyNotRevocable } from "./rules";
import { revokeExceptionSchema } from "./schema";

/** An accepted risk is accepted no longer: the exception ends today, and policies that printed it drift. */
export const revokeException = command(revokeExceptionSchema, async ({ exceptionId, why }, tools) => {
  const { tx, actor, now, today, permit, record } = tools;
  const exception = permit("exception:revoke", await findExceptionToDecide(tx, exceptionId));

  const obstacle = whyNotRevocable({ ...exception, expiresOn: toDay(exception.expiresOn) }, today);
  if (obstacle) throw new Refusal("conflict", obstacle);

  // Revoking races with a renewal that is approved in the same moment; the first one ends it.
  const { count } = await tx.exception.updateMany({
    where: { id: exception.id, status: "APPROVED" },
    data: { status: "REVOKED", revokedById: actor.id, revokedAt: now, revokedWhy: why },
  });
  if (count === 0) throw new Refusal("conflict", "This exception has just been renewed or revoked.");
  await settleAnswers(tx, [exception.answerId]);

  record("exception.revoked", { id: exception.id, productId: exception.productId }, { key: exception.key });
  return { exceptionId: exception.id };
});
