import type { Tools } from "@/lib/command";
import type { LinkingAnswer } from "../load";

/**
 * Ends the acceptance of some answers because of what happened to their evidence, and gives back of how many. Where a
 * decision ended them, nobody cancels that by taking a link away: `bySubmissionId` names it.
 */
export async function reopenAnswers(
  { tx, now, record }: Tools,
  answers: Pick<LinkingAnswer, "id" | "key" | "productId">[],
  because: string,
  bySubmissionId: string | null = null,
): Promise<number> {
  // Somebody can reopen one in this moment: it counts there.
  const reopened = await tx.answer.updateManyAndReturn({
    where: { id: { in: answers.map(({ id }) => id) }, state: "ACCEPTED" },
    data: { state: "OPEN", acceptedId: null },
    select: { id: true },
  });
  const ids = new Set(reopened.map(({ id }) => id));
  await tx.review.updateMany({
    where: { decision: "ACCEPTED", endedAt: null, submission: { answerId: { in: [...ids] } } },
    data: { endedAt: now, endedBecause: because, endedBySubmissionId: bySubmissionId },
  });
  for (const { id, key, productId } of answers) if (ids.has(id)) record("answer.reopened", { id, productId }, { key });
  return ids.size;
}
