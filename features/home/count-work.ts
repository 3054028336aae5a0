import { Prisma } from "@/generated/prisma/client";
import { type Actor, can, visibleTo } from "@/lib/permissions";
import type { Tx } from "@/lib/transaction";

/** What waits for one person. */
export type WorkCounts = {
  /** What they may decide, requests for exceptions among it. */
  reviews: number;
  /** Of these, the requests for exceptions. */
  exceptions: number;
  /** Open answers that are assigned to them, and what came back to them and is assigned to nobody. */
  mine: number;
};

const NOTHING: WorkCounts = { reviews: 0, exceptions: 0, mine: 0 };

/**
 * The numbers in the navigation, for one statement. A request for an exception and its answer are decided together, so
 * they count once; what somebody had a hand in does not count for them at all. What was returned and belongs to nobody
 * counts for whoever submitted it last, as `listReturned` shows it.
 */
export async function countWork(tx: Tx, actor: Actor): Promise<WorkCounts> {
  const { organisationId } = actor;
  const reviews = actor.roles.includes("SECURITY_LEAD");
  if (!reviews && !can(actor, "evidence:add", { organisationId })) return NOTHING;
  const { productId } = visibleTo(actor);
  const seen = (column: Prisma.Sql) =>
    productId ? Prisma.sql`AND ${column} = ANY(${productId.in}::uuid[])` : Prisma.empty;
  const [counted] = await tx.$queryRaw<[Record<"submissions" | "exceptions" | "mine", number>]>`
    SELECT
      (SELECT count(*)::int FROM "Submission" s
        WHERE ${reviews} AND s."organisationId" = ${organisationId}::uuid AND s."decidedAt" IS NULL
          AND s."takenBackAt" IS NULL AND NOT ${actor.id}::uuid = ANY(s."contributorIds") ${seen(Prisma.sql`s."productId"`)}
          AND NOT EXISTS (SELECT 1 FROM "Exception" x WHERE x."answerId" = s."answerId" AND x."status" = 'REQUESTED')
      ) AS "submissions",
      (SELECT count(*)::int FROM "Exception" x
         JOIN "Answer" a ON a."id" = x."answerId" JOIN "Assessment" m ON m."id" = a."assessmentId"
        WHERE ${reviews} AND x."organisationId" = ${organisationId}::uuid AND x."status" = 'REQUESTED'
          AND NOT a."gone" AND NOT ${actor.id}::uuid = ANY(x."contributorIds") ${seen(Prisma.sql`m."productId"`)}
          AND NOT EXISTS (SELECT 1 FROM "Submission" s WHERE s."answerId" = a."id" AND s."decidedAt" IS NULL
                AND s."takenBackAt" IS NULL AND ${actor.id}::uuid = ANY(s."contributorIds"))
      ) AS "exceptions",
      (SELECT count(*)::int FROM "Answer" a JOIN "Assessment" m ON m."id" = a."assessmentId"
        WHERE a."organisationId" = ${organisationId}::uuid AND a."assigneeId" = ${actor.id}::uuid
          AND a."state" = 'OPEN' AND a."applies" AND NOT a."gone" AND m."closedAt" IS NULL ${seen(Prisma.sql`m."productId"`)}
      ) + (SELECT count(*)::int FROM "Review" r
         JOIN "Submission" s ON s."organisationId" = r."organisationId" AND s."id" = r."submissionId"
         JOIN "Answer" a ON a."id" = s."answerId" JOIN "Assessment" m ON m."id" = a."assessmentId"
        WHERE r."organisationId" = ${organisationId}::uuid AND r."decision" = 'RETURNED'
          AND s."submittedById" = ${actor.id}::uuid AND a."assigneeId" IS NULL
          AND a."state" = 'OPEN' AND a."applies" AND NOT a."gone" AND m."closedAt" IS NULL ${seen(Prisma.sql`m."productId"`)}
          AND NOT EXISTS (SELECT 1 FROM "Submission" l WHERE l."answerId" = a."id" AND l."decidedAt" > s."decidedAt")
      ) AS "mine"`;
  const { submissions, exceptions, mine } = counted;
  return { reviews: submissions + exceptions, exceptions, mine };
}
