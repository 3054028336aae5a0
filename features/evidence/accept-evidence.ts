import { settleAnswers } from "@/features/assessments/steps/settle-answers";
import { decide } from "@/features/submissions/decide-step";
import { command } from "@/lib/command";
import { Refusal } from "@/lib/outcome";
import { findRevisionToDecide } from "./load";
import { acceptEvidenceSchema } from "./schema";
import { reopenAnswers } from "./steps/reopen-answers";
import { requireWaiting } from "./steps/require-waiting";
import { takePlace } from "./steps/take-place";

/**
 * A second person agrees with a revision, and says what it proves against the one before: the same, and it takes its
 * place wherever that is linked; or something else, and the answers that rest on it are looked at again.
 */
export const acceptEvidence = command(acceptEvidenceSchema, async ({ revisionId, proves, note }, tools) => {
  const { tx, permit, record } = tools;
  const revision = permit("evidence:review", await findRevisionToDecide(tx, revisionId));

  const waiting = requireWaiting(revision);
  const { evidenceId, productId, number, sha256 } = revision;

  await decide(tools, waiting, "ACCEPTED", note);
  // It can be withdrawn in this moment, which nobody here has seen.
  const { count } = await tx.evidenceRevision.updateMany({
    where: { id: revisionId, withdrawnAt: null },
    data: { acceptedId: waiting.id },
  });
  if (count === 0) throw new Refusal("conflict", "This revision has just been withdrawn.");
  record("evidence.accepted", { id: evidenceId, productId }, { revision: number, sha256 });

  const { older, own } = await takePlace(tools, revision);
  const because = `Revision ${number} of its evidence proves something else than the one before`;
  const reopened = proves === "else" ? await reopenAnswers(tools, older, because, waiting.id) : 0;
  await settleAnswers(tx, [...new Set([...older, ...own].map(({ id }) => id))]);
  return { revisionId, answers: older.length, reopened };
});
