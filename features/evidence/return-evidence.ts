import { decide } from "@/features/assessments/steps/accept-step";
import { command } from "@/lib/command";
import { Refusal } from "@/lib/outcome";
import { findRevisionToDecide } from "./load";
import { stateOf, whyNotDecidable } from "./rules";
import { returnEvidenceSchema } from "./schema";

/** A second person does not agree with a revision yet, and says what would change that. */
export const returnEvidence = command(returnEvidenceSchema, async ({ revisionId, note }, tools) => {
  const { tx, permit, record } = tools;
  const revision = permit("evidence:review", await findRevisionToDecide(tx, revisionId));

  const obstacle = whyNotDecidable(stateOf(revision));
  if (obstacle) throw new Refusal("conflict", obstacle);
  const { waiting, evidenceId, productId, number, sha256 } = revision;
  if (!waiting) throw new Error("A submitted revision has a submission that waits.");

  await decide(tools, waiting, "RETURNED", note);
  record("evidence.returned", { id: evidenceId, productId }, { revision: number, sha256 });
  return { revisionId };
});
