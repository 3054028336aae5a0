import { command } from "@/lib/command";
import { findAnswerToLink, findRevision, holdRevision } from "./load";
import { linkEvidenceSchema } from "./schema";
import { linkStep } from "./steps/link-step";

/** Evidence that is there already supports one more answer, and says where in it to look. */
export const linkEvidence = command(linkEvidenceSchema, async ({ answerId, revisionId, place }, tools) => {
  const { tx, permit } = tools;
  // Withdrawing it in this moment looks for the answers that link it: this one is there before, or it is refused.
  await holdRevision(tx, revisionId);
  const revision = permit("evidence:read", await findRevision(tx, revisionId));
  const answer = permit("answer:edit", await findAnswerToLink(tx, answerId));

  const answerRevision = await linkStep(tools, answer, revision, place);
  return { answerId, revisionId, answerRevision };
});
