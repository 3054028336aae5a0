import { decide } from "@/features/submissions/decide-step";
import { command } from "@/lib/command";
import { findRevisionToDecide } from "./load";
import { returnEvidenceSchema } from "./schema";
import { requireWaiting } from "./steps/require-waiting";

/** A second person does not agree with a revision yet, and says what would change that. */
export const returnEvidence = command(returnEvidenceSchema, async ({ revisionId, note }, tools) => {
  const { tx, permit, record } = tools;
  const revision = permit("evidence:review", await findRevisionToDecide(tx, revisionId));

  const waiting = requireWaiting(revision);
  const { evidenceId, productId, number, sha256 } = revision;

  await decide(tools, waiting, "RETURNED", note);
  record("evidence.returned", { id: evidenceId, productId }, { revision: number, sha256 });
  return { revisionId };
});
