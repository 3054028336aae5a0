import { isGrounded } from "@/features/assessments/rules";
import { settleAnswers } from "@/features/assessments/steps/settle-answers";
import { command } from "@/lib/command";
import { toDay } from "@/lib/day";
import { Refusal } from "@/lib/outcome";
import { findRevision, listAnswersLinking } from "./load";
import { withdrawEvidenceSchema } from "./schema";
import { reopenAnswers } from "./steps/reopen-answers";

const gone = "This revision is withdrawn already.";

/**
 * A revision was wrong: it stops counting at once and everywhere, and each acceptance that has no other accepted piece
 * in date ends with it.
 */
export const withdrawEvidence = command(withdrawEvidenceSchema, async ({ revisionId, why }, tools) => {
  const { tx, now, today, permit, record } = tools;
  const revision = permit("evidence:withdraw", await findRevision(tx, revisionId));
  if (revision.withdrawnAt) throw new Refusal("conflict", gone);

  // Two people can withdraw it at once; only the first drops what stood on it.
  const { count } = await tx.evidenceRevision.updateMany({
    where: { id: revisionId, withdrawnAt: null },
    data: { withdrawnAt: now, withdrawnWhy: why },
  });
  if (count === 0) throw new Refusal("conflict", gone);
  await tx.submission.updateMany({
    where: { evidenceRevisionId: revisionId, decidedAt: null, takenBackAt: null },
    data: { takenBackAt: now },
  });

  const linking = await listAnswersLinking(tx, { id: revisionId });
  const ids = linking.map(({ id }) => id);
  // This locks the assessments: an acceptance that lands in this moment is seen below, or sees the withdrawal itself.
  await settleAnswers(tx, ids);
  const settled = await listAnswersLinking(tx, { id: revisionId });
  const fallen = settled.filter(
    (answer) => !isGrounded({ ...answer, groundedUntil: toDay(answer.groundedUntil) }, today),
  );
  const dropped = await reopenAnswers(tools, fallen, "Its evidence was withdrawn");
  if (dropped > 0) await settleAnswers(tx, ids);

  const { evidenceId, productId, number } = revision;
  record("evidence.withdrawn", { id: evidenceId, productId }, { revision: number, dropped });
  return { revisionId, dropped };
});
