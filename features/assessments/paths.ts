/** The page of one answer: its requirement, in the workspace of its assessment. */
export function answerPath(assessmentId: string, of: { checklistId: string; requirementId: string }): string {
  return `/assessments/${assessmentId}/requirements/${of.checklistId}/${encodeURIComponent(of.requirementId)}`;
}

/** The same, where one has the key of the requirement: `checklist/id`. */
export function answerPathByKey(assessmentId: string, key: string): string {
  const at = key.indexOf("/");
  return answerPath(assessmentId, { checklistId: key.slice(0, at), requirementId: key.slice(at + 1) });
}

/** What moving an assessment to the newest version of its checklists would change. */
export function upgradePath(assessmentId: string): string {
  return `/assessments/${assessmentId}/upgrade`;
}
