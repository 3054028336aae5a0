import type { Day } from "@/lib/day";
import type { Tx } from "@/lib/transaction";
import type { WorkspaceRow } from "./workspace-rows";

/** An answer as far as the list of a workspace looks at it. */
export type ListedAnswer = Omit<WorkspaceRow, "places" | "statement" | "staleSince" | "aged"> & {
  groundedAlways: boolean;
  groundedUntil: Day | null;
};

/**
 * The answers of an assessment, in one statement that takes one value and gives one: to ask for evidence and reviews
 * by the ids of 400 answers costs as much as drawing the page, and so does handing over 400 rows cell by cell.
 */
export async function listAnswers(tx: Tx, assessmentId: string): Promise<ListedAnswer[]> {
  const [found] = await tx.$queryRaw<[{ answers: ListedAnswer[] | null }]>`
    SELECT json_agg(listed) AS "answers" FROM (
      SELECT a."id" AS "answerId", a."checklistId", a."requirementId", a."verdict", a."state", a."revision",
             a."assigneeId", a."dueOn", a."applies", a."toConfirm",
             a."groundedAlways", a."groundedUntil", a."exceptedUntil",
             (SELECT count(*) FROM "AnswerEvidence" e WHERE e."answerId" = a."id") AS "linked",
             a."state" = 'OPEN' AND coalesce(
               (SELECT r."decision" = 'RETURNED'
                  FROM "Submission" s
                  JOIN "Review" r ON r."organisationId" = s."organisationId" AND r."submissionId" = s."id"
                 WHERE s."answerId" = a."id" AND s."decidedAt" IS NOT NULL
                 ORDER BY s."decidedAt" DESC LIMIT 1), false) AS "returned"
        FROM "Answer" a
       WHERE a."assessmentId" = ${assessmentId}::uuid AND NOT a."gone"
    ) listed`;
  return found.answers ?? [];
}
