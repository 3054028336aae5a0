import { applicable, type Standing, standing, type Tally, tally } from "@/features/assessments/rules";
import type { StandingCounts } from "@/features/assessments/standing-counts";
import { listMoves } from "@/features/assessments/upgrade/load-upgrade";
import { requirementKey } from "@/features/checklists/key-rules";
import { listPinned } from "@/features/checklists/pinned";
import { type Day, toDay } from "@/lib/day";
import type { Actor } from "@/lib/permissions";
import type { Tx } from "@/lib/transaction";

type CategoryProgress = { id: string; name: string; counts: StandingCounts; left: number };

/** One bar for the assessment and one for each of its categories, from one look at its answers. */
export async function findBars(
  tx: Tx,
  actor: Actor,
  assessment: { id: string; checklists: { checklistId: string; version: string }[] },
  today: Day,
) {
  const rows = await tx.answer.findMany({
    where: { assessmentId: assessment.id, gone: false },
    select: {
      checklistId: true,
      requirementId: true,
      applies: true,
      verdict: true,
      state: true,
      groundedUntil: true,
      groundedAlways: true,
      exceptedUntil: true,
      _count: { select: { evidence: true } },
    },
  });
  const answers = rows.map((row) => ({
    ...row,
    key: requirementKey(row),
    groundedUntil: toDay(row.groundedUntil),
    exceptedUntil: toDay(row.exceptedUntil),
  }));
  const counts = countsOf(tally(answers, today));
  const lists = await listPinned(tx, actor, assessment.checklists);
  // One checklist is shown by its categories; of several, each is one bar. What two ask for counts in both.
  const parts =
    lists.length === 1 ? lists.flatMap((list) => list.categories) : lists.map((list) => ({ ...list, id: "" }));
  const categories = parts.map(({ id, short, requirements }): CategoryProgress => {
    const keys = new Set(requirements.map(({ key }) => key));
    const own = countsOf(
      tally(
        answers.filter(({ key }) => keys.has(key)),
        today,
      ),
    );
    return { id, name: short, counts: own, left: own.applicable - decided(own) };
  });
  const unproven = answers.filter(
    (answer) => answer.verdict === "MET" && answer._count.evidence === 0 && isOpen(standing(answer, today)),
  );
  return {
    assessmentId: assessment.id,
    total: rows.length,
    checklists: lists.length,
    newer: (await listMoves(tx, actor, assessment.checklists)).length,
    counts,
    categories,
    steps: {
      applicable: counts.applicable,
      answered: counts.answered,
      submitted: counts.submitted,
      decided: decided(counts),
      unproven: unproven.length,
    },
  };
}

const isOpen = (where: Standing) => where === "open";
const decided = ({ met, partlyMet, notMet, excepted }: StandingCounts) => met + partlyMet + notMet + excepted;

function countsOf(where: Tally): StandingCounts {
  const all = applicable(where);
  const { submitted, met, excepted, stale } = where;
  return {
    applicable: all,
    answered: all - where.open,
    submitted,
    met,
    partlyMet: where["partly-met"],
    excepted,
    notMet: where["not-met"],
    stale,
  };
}
