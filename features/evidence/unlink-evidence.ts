import { settleAnswers } from "@/features/assessments/steps/settle-answers";
import { command } from "@/lib/command";
import { Refusal } from "@/lib/outcome";
import { findAnswerToLink, findRevision } from "./load";
import { whyNotUnlinkable } from "./rules";
import { unlinkEvidenceSchema } from "./schema";
import { touchAnswer } from "./steps/link-step";

/** Evidence no longer supports an open answer. The evidence itself stays where it is. */
export const unlinkEvidence = command(unlinkEvidenceSchema, async ({ answerId, revisionId }, tools) => {
  const { tx, permit, record } = tools;
  const answer = permit("answer:edit", await findAnswerToLink(tx, answerId));
  const revision = permit("evidence:read", await findRevision(tx, revisionId));

  const obstacle = whyNotUnlinkable(answer);
  if (obstacle) throw new Refusal("conflict", obstacle);

  const answerRevision = await touchAnswer(tools, answerId);
  const { count } = await tx.answerEvidence.deleteMany({ where: { answerId, evidenceRevisionId: revisionId } });
  if (count === 0) throw new Refusal("conflict", "This answer does not link it any more.");
  await settleAnswers(tx, [answerId]);

  const { evidenceId, productId, number } = revision;
  record("evidence.unlinked", { id: evidenceId, productId }, { key: answer.key, revision: number });
  return { answerId, revisionId, answerRevision };
});
