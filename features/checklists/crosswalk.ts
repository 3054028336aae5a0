import type { Checklist, Objective } from "@/lib/content";
import { requirementPath } from "./paths";
import { checklistOfStandard, standardName } from "./standard-names";

/** One standard or law that speaks of an objective, with the places in it; a place that we ask for has a link. */
export type CrosswalkRow = { standard: string; name: string; places: { id: string; href: string | null }[] };

export function crosswalkOf(objective: Objective, lists: readonly Checklist[]): CrosswalkRow[] {
  return Object.entries(objective.crosswalk).map(([standard, places]) => {
    const list = lists.find(({ id }) => id === checklistOfStandard(standard));
    return {
      standard,
      name: standardName(standard),
      places: places.map((id) => {
        const requirement = list?.requirements.find((it) => it.id === id);
        return { id, href: requirement ? requirementPath(requirement) : null };
      }),
    };
  });
}
