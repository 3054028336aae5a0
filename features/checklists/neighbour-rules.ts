import type { Checklist, Requirement } from "@/lib/content/types";

/** Another place where the same is asked, or something for the same end. The nearest kinds come first. */
export type Neighbour = {
  how: "very-same" | "same-text" | "same-objective";
  requirement: Requirement;
  /** The short name of the checklist that lists it. */
  checklist: string;
};

const nearest = ["very-same", "same-text", "same-objective"] as const;

/** The requirements of these checklists that one answer may serve besides this one. */
export function neighboursOf(requirement: Requirement, lists: readonly Checklist[]): Neighbour[] {
  const { listed, objectives } = requirement;
  const found = lists.flatMap((list) =>
    list.requirements.flatMap((other): Neighbour[] => {
      const same = other.key === requirement.key;
      // This one is told of under each list that has it, others only under the list that defines them.
      if (same ? list.id === listed.checklistId : list.id !== other.checklistId) return [];
      const how = kinship(requirement, other, objectives[0] ?? "");
      return how ? [{ how, requirement: other, checklist: list.short }] : [];
    }),
  );
  const aside = ({ requirement: other }: Neighbour) => Number(other.objectives[0] !== objectives[0]);
  return found.sort((a, b) => nearest.indexOf(a.how) - nearest.indexOf(b.how) || aside(a) - aside(b));
}

function kinship(one: Requirement, other: Requirement, objective: string): Neighbour["how"] | null {
  if (other.key === one.key) return "very-same";
  if (wordsOf(other.statement) === wordsOf(one.statement)) return "same-text";
  return other.objectives.includes(objective) ? "same-objective" : null;
}

const wordsOf = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
