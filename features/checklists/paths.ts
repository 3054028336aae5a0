import type { Checklist, Requirement } from "@/lib/content/types";

export const checklistPath = ({ id, version }: Pick<Checklist, "id" | "version">) => `/checklists/${id}/${version}`;

export const categoryPath = (list: Pick<Checklist, "id" | "version">, categoryId: string) =>
  `${checklistPath(list)}?category=${encodeURIComponent(categoryId)}`;

export const requirementPath = ({ listed, id }: Pick<Requirement, "listed" | "id">) =>
  `/checklists/${listed.checklistId}/${listed.version}/${encodeURIComponent(id)}`;
