import type { Checklist, Objective, Requirement, Source } from "@/lib/content/types";

export const checklistPath = ({ id, version }: Pick<Checklist, "id" | "version">) => `/checklists/${id}/${version}`;

export const comparePath = ({ id }: Pick<Checklist, "id">) => `/checklists/${id}/compare`;

/** Where the next version of one's own checklist comes in. */
export const importPath = ({ id }: Pick<Checklist, "id">) => `/checklists/import?follows=${id}`;

export const categoryPath = (list: Pick<Checklist, "id" | "version">, categoryId: string) =>
  `${checklistPath(list)}?category=${encodeURIComponent(categoryId)}`;

/** The note of that number, counted from 1, in a category. */
export const notePath = (list: Pick<Checklist, "id" | "version">, categoryId: string, number: number) =>
  `${categoryPath(list, categoryId)}#note-${number}`;

export const requirementPath = ({ listed, id }: Pick<Requirement, "listed" | "id">) =>
  `/checklists/${listed.checklistId}/${listed.version}/${encodeURIComponent(id)}`;

export const objectivePath = ({ id }: Pick<Objective, "id">) => `/checklists/objectives/${id}`;

export const sourcePath = ({ id }: Pick<Source, "id">) => `/checklists/sources/${id}`;

/** Where an item or a provision stands on the page of its source: an item's id without the name of the document. */
export const anchorOf = (itemId: string) => itemId.slice(itemId.indexOf("/") + 1);

export const placePath = (sourceId: string, itemId: string) => `${sourcePath({ id: sourceId })}#${anchorOf(itemId)}`;

export const optionPath = (questionId: string, optionId: string) => `/checklists/questions#${questionId}/${optionId}`;

export const policySectionPath = (sectionId: string) => `/checklists/policy-sections#${sectionId}`;
