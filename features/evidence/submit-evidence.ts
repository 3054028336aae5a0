import { command } from "@/lib/command";
import { Refusal } from "@/lib/outcome";
import { findRevision } from "./load";
import { revisionState, whyNotSubmittable } from "./rules";
import { revisionSchema } from "./schema";
import { putForward } from "./steps/put-forward";

/** A revision goes before a second person by itself, without waiting for an answer that brings it. */
export const submitEvidence = command(revisionSchema, async ({ revisionId }, tools) => {
  const { tx, permit } = tools;
  const revision = permit("evidence:edit", await findRevision(tx, revisionId));

  const obstacle = whyNotSubmittable(revisionState(revision));
  if (obstacle) throw new Refusal("conflict", obstacle);

  const submission = await putForward(tools, { ...revision, title: revision.evidence.title });
  return { revisionId, submissionId: submission.id };
});
