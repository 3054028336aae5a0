import type { WorkspaceData } from "../workspace/find-workspace";

/** A category of one of the assessment's checklists. Ids repeat across checklists; its place does not. */
export type OutlinedCategory = { place: number; id: string; short: string; checklistId: string; checklist: string };

/** The categories of all checklists, each at the number by which rows name it. */
export function outlineOf(checklists: WorkspaceData["checklists"]): OutlinedCategory[] {
  return checklists
    .flatMap((list) =>
      list.categories.map((category) => ({ ...category, checklistId: list.id, checklist: list.short })),
    )
    .map((category, place) => ({ place, ...category }));
}
