import { requirementKey } from "@/features/checklists/key-rules";
import { listPinned } from "@/features/checklists/pinned";
import { namesOf } from "@/features/people/names-of";
import { dayIn, now } from "@/lib/clock";
import { toCsv } from "@/lib/csv";
import { toDay } from "@/lib/day";
import { isId } from "@/lib/id";
import { type Actor, can } from "@/lib/permissions";
import type { Tx } from "@/lib/transaction";
import { type Standing, standing } from "./rules";
import type { Values } from "./value-rules";

const verdictWords = {
  MET: "Met",
  PARTLY_MET: "Partly met",
  NOT_MET: "Not met",
  NOT_APPLICABLE: "Not applicable",
} as const;

const standingWords: Record<Standing, string> = {
  "does-not-apply": "Does not apply",
  "not-applicable": "Not applicable",
  excepted: "Excepted",
  met: "Met",
  "partly-met": "Partly met",
  "not-met": "Not met",
  stale: "Evidence out of date",
  submitted: "Submitted",
  open: "Open",
};

/** Every requirement of an assessment as one line of a table, for whoever works with spreadsheets. */
export async function exportAnswers(tx: Tx, actor: Actor, assessmentId: string) {
  if (!isId(assessmentId)) return null;
  const assessment = await tx.assessment.findUnique({
    where: { id: assessmentId },
    include: { checklists: { orderBy: { addedAt: "asc" } }, release: { include: { product: true } } },
  });
  if (!assessment || !can(actor, "assessment:read", assessment)) return null;
  const answers = await tx.answer.findMany({
    where: { assessmentId, gone: false },
    include: { evidence: { include: { revision: { include: { evidence: { select: { title: true } } } } } } },
  });
  const name = await namesOf(
    tx,
    answers.map(({ assigneeId }) => assigneeId),
  );
  const byKey = new Map(answers.map((answer) => [requirementKey(answer), answer]));
  const today = dayIn(actor.organisation.timeZone, now());

  const lines: Record<string, string>[] = [];
  const checklists = await listPinned(tx, actor, assessment.checklists);
  const seen = new Set<string>();
  for (const { id: checklistId, version, categories } of checklists) {
    for (const category of categories)
      for (const requirement of category.requirements) {
        const answer = byKey.get(requirement.key);
        // What several checklists ask for is one answer, and one line.
        if (!answer || seen.has(requirement.key)) continue;
        seen.add(requirement.key);
        const askedBy = checklists.filter((list) => list.requirements.some(({ key }) => key === requirement.key));
        const dated = { groundedUntil: toDay(answer.groundedUntil), exceptedUntil: toDay(answer.exceptedUntil) };
        lines.push({
          Checklist: checklistId,
          Version: version,
          "Also in": askedBy.flatMap(({ id }) => (id === checklistId ? [] : id)).join("; "),
          Category: category.title,
          Requirement: requirement.id,
          Statement: requirement.statement,
          Standing: standingWords[standing({ ...answer, ...dated }, today)],
          Verdict: answer.verdict ? verdictWords[answer.verdict] : "",
          Rationale: answer.rationale,
          Values: inWords(answer.values as Values),
          Evidence: answer.evidence
            .map(({ revision }) => `${revision.evidence.title}, revision ${revision.number}`)
            .join("; "),
          "Excepted until": dated.exceptedUntil ?? "",
          "Assigned to": answer.assigneeId ? name(answer.assigneeId) : "",
          Due: toDay(answer.dueOn) ?? "",
        });
      }
  }
  return { name: `${assessment.release.product.name} ${assessment.release.firmwareVersion}`, csv: toCsv(lines) };
}

const inWords = (values: Values) =>
  Object.entries(values)
    .map(([name, value]) => `${name}: ${value}`)
    .join("; ");
