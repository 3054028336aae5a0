import { command } from "@/lib/command";
import { Refusal } from "@/lib/outcome";
import { findRevision } from "./load";
import { revisionSchema } from "./schema";

/** A submitted revision comes back before anybody decided it. */
export const takeBackEvidence = command(revisionSchema, async ({ revisionId }, { tx, now, permit, record }) => {
  const revision = permit("evidence:edit", await findRevision(tx, revisionId));

  // A reviewer can decide in this moment: whoever comes first still finds it undecided.
  const { count } = await tx.submission.updateMany({
    where: { evidenceRevisionId: revisionId, decidedAt: null, takenBackAt: null },
    data: { takenBackAt: now },
  });
  if (count === 0) throw new Refusal("conflict", "This revision does not wait for review.");

  const { evidenceId, productId, number, sha256 } = revision;
  record("evidence.taken-back", { id: evidenceId, productId }, { revision: number, sha256 });
  return { revisionId };
});
