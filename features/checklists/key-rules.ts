/**
 * What a requirement is called everywhere: `checklist/id`, by the checklist that defines it. Rows of answers keep the
 * two apart. No id holds a slash.
 */
export function requirementKey({ checklistId, requirementId }: { checklistId: string; requirementId: string }): string {
  return `${checklistId}/${requirementId}`;
}

/** The two parts of a key again; the id is what people know a requirement by. */
export function partsOfKey(key: string): { checklistId: string; requirementId: string } {
  const at = key.indexOf("/");
  return { checklistId: key.slice(0, at), requirementId: key.slice(at + 1) };
}
