import { type Checklist, loadContent, type Objective } from "@/lib/content";
import { placePath, requirementPath } from "./paths";
import { checklistOfStandard, standardName } from "./standard-names";

/** One standard or law that speaks of an objective, with the places in it; a place that we can tell about has a link. */
export type CrosswalkRow = { standard: string; name: string; places: { id: string; href: string | null }[] };

/** Where standards and laws speak of an objective. `lists` are the checklists whose requirements can be led to. */
export function crosswalkOf(objective: Objective, lists: readonly Checklist[]): CrosswalkRow[] {
  return Object.entries(objective.crosswalk).map(([standard, places]) => {
    const list = lists.find(({ id }) => id === checklistOfStandard(standard));
    const elsewhere = loadContent().sources.get(standard)?.elsewhere ?? [];
    return {
      standard,
      name: standardName(standard),
      places: places.map((id) => {
        const requirement = list?.requirements.find((it) => it.id === id);
        if (requirement) return { id, href: requirementPath(requirement) };
        return { id, href: elsewhere.some((it) => it.id === id) ? placePath(standard, id) : null };
      }),
    };
  });
}
