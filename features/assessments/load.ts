import { requirementKey } from "@/features/checklists/key-rules";
import { findPinnedRequirement } from "@/features/checklists/pinned";
import type { Requirement } from "@/lib/content/types";
import type { Actor } from "@/lib/permissions";
import type { Tx } from "@/lib/transaction";

/** An answer as commands take it: with the product it belongs to and the key of its requirement. */
export async function findAnswer(tx: Tx, answerId: string) {
  const [answer] = await listAnswersToChange(tx, [answerId]);
  return answer ?? null;
}

/** Several answers as commands take them, in the order of their ids, so that nobody waits in a circle. */
export async function listAnswersToChange(tx: Tx, answerIds: string[]) {
  const answers = await tx.answer.findMany({
    where: { id: { in: answerIds } },
    include: { assessment: { select: { productId: true, releaseId: true } } },
    orderBy: { id: "asc" },
  });
  return answers.map((answer) => ({
    ...answer,
    productId: answer.assessment.productId,
    key: requirementKey(answer),
  }));
}

export type LoadedAnswer = NonNullable<Awaited<ReturnType<typeof findAnswer>>>;

/** The submission of an answer, for whoever decides it: its product and everyone who had a hand in it come along. */
export async function findAnswerSubmission(tx: Tx, submissionId: string) {
  const submission = await tx.submission.findUnique({ where: { id: submissionId } });
  if (!submission?.answerId) return null;
  return { ...submission, answerId: submission.answerId };
}

/** The requirement of an answer, in the version that its assessment holds. */
export async function findRequirementOf(
  tx: Tx,
  actor: Actor,
  answer: { assessmentId: string; checklistId: string; requirementId: string },
): Promise<Requirement> {
  const { assessmentId, checklistId, requirementId } = answer;
  const pinned = await tx.assessmentChecklist.findMany({ where: { assessmentId } });
  const requirement = await findPinnedRequirement(tx, actor, pinned, { checklistId, requirementId });
  if (!requirement) throw new Error(`There is no requirement ${checklistId}/${requirementId}.`);
  return requirement;
}
