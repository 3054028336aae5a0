import { checklistOfStandard } from "@/features/checklists/standard-names";
import type { Checklist, Objective, PlaceElsewhere, Requirement, Source } from "@/lib/content/types";

/** A provision of a rule-set with what our checklist asks under its number, and the objectives tied to it. */
export type Provision = {
  id: string;
  requirements: readonly Requirement[];
  /** What stands there, where no checklist asks for it. */
  elsewhere: PlaceElsewhere | null;
  objectives: { id: string; fit: Objective["fit"] }[];
};

type Given = {
  standard: string;
  /** The checklist that asks for the rule-set point by point, where there is one. */
  checklist: Checklist | null;
  source: Source | null;
  objectives: readonly Objective[];
};

/** The provisions of a rule-set in its order, then what only the crosswalk names of it. */
export function provisionsOf({ standard, checklist, source, objectives }: Given): Provision[] {
  const numbered = source?.provisions ?? [];
  const named = [...new Set(objectives.flatMap(({ crosswalk }) => crosswalk[standard] ?? []))].sort(byNumber);
  return [...numbered, ...named.filter((id) => !numbered.includes(id))].map((id) => {
    // A list without numbered provisions has points under each of its numbers: 1.m1 under 1.
    const requirements = (checklist?.requirements ?? []).filter(
      (it) => it.id === id || (numbered.length === 0 && it.id.startsWith(`${id}.`)),
    );
    const tied = objectives.filter(({ crosswalk }) => crosswalk[standard]?.includes(id));
    return {
      id,
      requirements,
      elsewhere: source?.elsewhere.find((it) => it.id === id) ?? null,
      objectives: tied.length > 0 ? tied.map(({ id: tie, fit }) => ({ id: tie, fit })) : looselyTied(requirements),
    };
  });
}

/** Where the crosswalk is silent, what our own requirement serves is a hint, and no more. */
const looselyTied = (requirements: readonly Requirement[]): Provision["objectives"] =>
  [...new Set(requirements.flatMap(({ objectives }) => objectives))].map((id) => ({ id, fit: "weak" }));

const byNumber = (a: string, b: string) => a.localeCompare(b, "en", { numeric: true });

/** The checklist among these that asks for a rule-set point by point. */
export const checklistFor = (standard: string, lists: readonly Checklist[]): Checklist | null =>
  lists.find(({ id }) => id === checklistOfStandard(standard)) ?? null;
