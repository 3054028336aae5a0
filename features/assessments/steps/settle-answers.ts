import { Prisma } from "@/generated/prisma/client";
import type { Tx } from "@/lib/transaction";

/**
 * Writes down what evidence and exceptions give to some answers, and raises the revision of their assessments. Every
 * command that links, accepts or withdraws evidence, or decides an answer or an exception, calls it before it ends;
 * whoever relied on an assessment (publishing) notices by its revision that a ground may have moved.
 *
 * Assessments are locked in the order of their ids, so that two commands never wait for each other in a circle.
 */
export async function settleAnswers(tx: Tx, answerIds: string[]): Promise<void> {
  if (answerIds.length === 0) return;
  const answers = Prisma.sql`(${Prisma.join(answerIds.map((id) => Prisma.sql`${id}::uuid`))})`;
  await raiseAssessments(tx, Prisma.sql`SELECT DISTINCT "assessmentId" FROM "Answer" WHERE "id" IN ${answers}`);

  await tx.$executeRaw`
    UPDATE "Answer" a SET "groundedUntil" = ground."until", "groundedAlways" = ground."always",
      "exceptedUntil" = (SELECT max(x."expiresOn") FROM "Exception" x
                          WHERE x."answerId" = a."id" AND x."status" = 'APPROVED' AND NOT a."toConfirm" AND NOT a."gone")
    FROM (
      SELECT answer."id", max(r."expiresOn") AS "until",
             coalesce(bool_or(r."id" IS NOT NULL AND r."expiresOn" IS NULL), false) AS "always"
        FROM "Answer" answer
        JOIN "Assessment" assessment ON assessment."id" = answer."assessmentId"
        LEFT JOIN "AnswerEvidence" link ON link."answerId" = answer."id"
        LEFT JOIN "EvidenceHoldsFor" holds
               ON holds."evidenceRevisionId" = link."evidenceRevisionId" AND holds."releaseId" = assessment."releaseId"
        LEFT JOIN "EvidenceRevision" r
               ON r."id" = holds."evidenceRevisionId" AND r."acceptedId" IS NOT NULL AND r."withdrawnAt" IS NULL
       WHERE answer."id" IN ${answers}
       GROUP BY answer."id"
    ) ground
    WHERE a."id" = ground."id"`;
  await countUp(tx, Prisma.sql`SELECT DISTINCT "assessmentId" FROM "Answer" WHERE "id" IN ${answers}`);
}

async function raiseAssessments(tx: Tx, which: Prisma.Sql) {
  await tx.$executeRaw`
    UPDATE "Assessment" SET "revision" = "revision" + 1
     WHERE "id" IN (SELECT "id" FROM "Assessment" WHERE "id" IN (${which}) ORDER BY "id" FOR UPDATE)`;
}

/** The tallies as if no date had passed; what depends on today is subtracted when they are read. */
async function countUp(tx: Tx, which: Prisma.Sql) {
  await tx.$executeRaw`
    UPDATE "Assessment" s SET
      "applicable" = c."applicable", "answered" = c."answered", "submitted" = c."submitted",
      "acceptedMet" = c."met", "acceptedPartly" = c."partly", "acceptedNotMet" = c."notMet"
    FROM (
      SELECT "assessmentId",
        count(*) FILTER (WHERE "counts") AS "applicable",
        count(*) FILTER (WHERE "counts" AND "state" <> 'OPEN') AS "answered",
        count(*) FILTER (WHERE "counts" AND "state" = 'SUBMITTED') AS "submitted",
        count(*) FILTER (WHERE "counts" AND "state" = 'ACCEPTED' AND "verdict" = 'MET') AS "met",
        count(*) FILTER (WHERE "counts" AND "state" = 'ACCEPTED' AND "verdict" = 'PARTLY_MET') AS "partly",
        count(*) FILTER (WHERE "counts" AND "state" = 'ACCEPTED' AND "verdict" = 'NOT_MET') AS "notMet"
      FROM (
        SELECT *, "applies" AND NOT "gone" AND NOT ("state" = 'ACCEPTED' AND "verdict" = 'NOT_APPLICABLE') AS "counts"
          FROM "Answer" WHERE "assessmentId" IN (${which})
      ) answers
      GROUP BY "assessmentId"
    ) c WHERE s."id" = c."assessmentId"`;
}
