import { partsOfKey } from "@/features/checklists/key-rules";

/** The page of one answer: its requirement, in the workspace of its assessment. */
export function answerPath(assessmentId: string, of: { checklistId: string; requirementId: string }): string {
  return `/assessments/${assessmentId}/requirements/${of.checklistId}/${encodeURIComponent(of.requirementId)}`;
}

/** The same, where one has the key of the requirement: `checklist/id`. */
export function answerPathByKey(assessmentId: string, key: string): string {
  return answerPath(assessmentId, partsOfKey(key));
}

/** What moving an assessment to the newest version of its checklists would change. */
export function upgradePath(assessmentId: string): string {
  return `/assessments/${assessmentId}/upgrade`;
}
