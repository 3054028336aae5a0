import { decide } from "@/features/assessments/steps/accept-step";
import { settleAnswers } from "@/features/assessments/steps/settle-answers";
import { command } from "@/lib/command";
import { Refusal } from "@/lib/outcome";
import { findRevisionToDecide } from "./load";
import { stateOf, whyNotDecidable } from "./rules";
import { acceptEvidenceSchema } from "./schema";
import { reopenAnswers } from "./steps/reopen-answers";
import { takePlace } from "./steps/take-place";

/**
 * A second person agrees with a revision, and says what it proves against the one before: the same, and it takes its
 * place wherever that is linked; or something else, and the answers that rest on it are looked at again.
 */
export const acceptEvidence = command(acceptEvidenceSchema, async ({ revisionId, proves, note }, tools) => {
  const { tx, permit, record } = tools;
  const revision = permit("evidence:review", await findRevisionToDecide(tx, revisionId));

  const obstacle = whyNotDecidable(stateOf(revision));
  if (obstacle) throw new Refusal("conflict", obstacle);
  const { waiting, evidenceId, productId, number, sha256 } = revision;
  if (!waiting) throw new Error("A submitted revision has a submission that waits.");

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
