import type { AnswerState, Verdict } from "@/generated/prisma/enums";
import type { Checklist } from "@/lib/content/types";

type Listed = Pick<Checklist, "requirements">;

/** What a checklist means for an assessment: how much of it counts, and how much of that is there already. */
export type Brings = {
  requirements: number;
  /** By the accepted profile. */
  applies: number;
  /** Of those that apply: the very same requirement is asked for there by another checklist. */
  shared: number;
  /** Of the shared ones: no longer open. */
  answered: number;
};

/** `held` has the state of every answer that is there, by the key of its requirement. */
export function bringsOf(list: Listed, applies: ReadonlySet<string>, held: ReadonlyMap<string, AnswerState>): Brings {
  const applying = list.requirements.filter(({ key }) => applies.has(key));
  const shared = applying.filter(({ key }) => held.has(key));
  return {
    requirements: list.requirements.length,
    applies: applying.length,
    shared: shared.length,
    answered: shared.filter(({ key }) => held.get(key) !== "OPEN").length,
  };
}

/** What an answer carries that would be lost to sight. Who it is assigned to is no work yet. */
export type Touched = {
  key: string;
  verdict: Verdict | null;
  rationale: string;
  state: AnswerState;
  /** Evidence, edits, submissions and exceptions together. */
  traces: number;
};

/** Why a checklist cannot leave an assessment, or null when it can. `others` are the checklists that stay. */
export function whyNotRemovable(list: Listed, others: readonly Listed[], answers: readonly Touched[]): string | null {
  if (others.length === 0) return "An assessment needs one checklist at least.";
  const own = onlyIn(list, others);
  const touched = answers.filter(
    (it) => own.has(it.key) && (it.verdict !== null || it.rationale !== "" || it.state !== "OPEN" || it.traces > 0),
  );
  if (touched.length === 0) return null;
  return touched.length === 1
    ? "One of its requirements has been worked on already."
    : `${touched.length} of its requirements have been worked on already.`;
}

/** The keys that one checklist asks for and none of the others. */
export function onlyIn(list: Listed, others: readonly Listed[]): Set<string> {
  const elsewhere = new Set(others.flatMap((other) => other.requirements.map(({ key }) => key)));
  return new Set(list.requirements.flatMap(({ key }) => (elsewhere.has(key) ? [] : key)));
}
