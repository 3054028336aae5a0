import type { Prisma } from "@/generated/prisma/client";
import type { AnswerState, Verdict } from "@/generated/prisma/enums";
import { type Day, fromDay } from "@/lib/day";
import type { Tx } from "@/lib/transaction";
import { standing } from "./rules";

/** How many requirements stand where, as every bar draws it. `answered` is all that applies and is not open. */
export type StandingCounts = {
  applicable: number;
  answered: number;
  submitted: number;
  met: number;
  partlyMet: number;
  excepted: number;
  notMet: number;
  stale: number;
};

type Dated = {
  assessmentId: string;
  state: AnswerState;
  verdict: Verdict;
  grounded: boolean;
  excepted: boolean;
  count: bigint;
};

/**
 * Counts for the bars of any number of assessments in two statements: the tallies as they are kept, and the few
 * answers that stand elsewhere today than their state alone says.
 */
export async function standingCounts(
  tx: Tx,
  assessmentIds: string[],
  today: Day,
): Promise<Map<string, StandingCounts>> {
  if (assessmentIds.length === 0) return new Map();
  const [kept, dated] = [
    await tx.assessment.findMany({ where: { id: { in: assessmentIds } } }),
    await tx.$queryRaw<Dated[]>`
      SELECT "assessmentId", "state"::text, "verdict"::text, count(*) AS "count",
             ("groundedAlways" OR coalesce("groundedUntil" >= ${fromDay(today)}::date, false)) AS "grounded",
             coalesce("exceptedUntil" >= ${fromDay(today)}::date, false) AS "excepted"
        FROM "Answer"
       WHERE "assessmentId" = ANY (${assessmentIds}::uuid[]) AND "applies" AND NOT "gone"
         AND (("verdict" IN ('PARTLY_MET', 'NOT_MET') AND "exceptedUntil" >= ${fromDay(today)}::date)
           OR ("verdict" = 'MET' AND "state" = 'ACCEPTED' AND NOT "groundedAlways"
               AND coalesce("groundedUntil" < ${fromDay(today)}::date, true)))
       GROUP BY 1, 2, 3, 5, 6`,
  ];
  const counts = new Map(kept.map((row) => [row.id, asKept(row)]));
  for (const row of dated) {
    const count = counts.get(row.assessmentId);
    if (count) moveByDate(count, row, today);
  }
  return counts;
}

function asKept(row: Prisma.AssessmentGetPayload<object>): StandingCounts {
  const { applicable, answered, submitted, acceptedMet: met, acceptedPartly: partlyMet, acceptedNotMet: notMet } = row;
  return { applicable, answered, submitted, met, partlyMet, excepted: 0, notMet, stale: 0 };
}

const tallied = { MET: "met", PARTLY_MET: "partlyMet", NOT_MET: "notMet", NOT_APPLICABLE: null } as const;

/** Takes answers out of where their state puts them, and into where the date does. */
function moveByDate(counts: StandingCounts, row: Dated, today: Day): void {
  const { state, verdict } = row;
  const now = standing(
    {
      applies: true,
      state,
      verdict,
      groundedAlways: row.grounded,
      groundedUntil: null,
      exceptedUntil: row.excepted ? today : null,
    },
    today,
  );
  if (now !== "excepted" && now !== "stale") return;
  const count = Number(row.count);
  const before = tallied[verdict];
  if (state === "ACCEPTED" && before) counts[before] -= count;
  if (state === "SUBMITTED") counts.submitted -= count;
  if (state === "OPEN") counts.answered += count;
  counts[now] += count;
}
