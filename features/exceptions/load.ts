import { requirementKey } from "@/features/checklists/key-rules";
import type { Tx } from "@/lib/transaction";

const undecided = { where: { decidedAt: null, takenBackAt: null } } as const;

/** An answer as its exceptions see it: with its product, its key, what waits for a decision and its other exceptions. */
export async function findAnswerForException(tx: Tx, answerId: string) {
  const answer = await tx.answer.findUnique({
    where: { id: answerId },
    include: { assessment: { select: { productId: true } }, submissions: undecided, exceptions: true },
  });
  return answer && { ...answer, productId: answer.assessment.productId, key: requirementKey(answer) };
}

/** An exception with its answer and product. Whoever had a hand in the waiting answer had a hand in the decision. */
export async function findExceptionToDecide(tx: Tx, exceptionId: string) {
  const exception = await tx.exception.findUnique({
    where: { id: exceptionId },
    include: { assessment: { select: { productId: true } }, answer: { include: { submissions: undecided } } },
  });
  if (!exception) return null;
  const waiting = exception.answer.submissions[0] ?? null;
  return {
    ...exception,
    productId: exception.assessment.productId,
    key: requirementKey(exception.answer),
    waiting: waiting && { ...waiting, answerId: exception.answerId },
    contributorIds: [...new Set([...exception.contributorIds, ...(waiting?.contributorIds ?? [])])],
  };
}
