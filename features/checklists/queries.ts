import {
  type Checklist,
  loadContent,
  type QuestionGroup,
  type Requirement,
  type Source,
  type SourceItem,
} from "@/lib/content";
import type { Actor } from "@/lib/permissions";
import type { ProfileRules } from "./rules";

/** A checklist at one version, as assessments pin it. */
export type ChecklistRef = { checklistId: string; version: string };

// Every organisation has the same checklists today. The actor is asked for all the same, so that an organisation's own
// checklists can join later without a caller noticing.

/** The newest version of every checklist. */
export async function listChecklists(_actor: Actor): Promise<Checklist[]> {
  return [...loadContent().checklists.values()].flatMap((versions) => versions.slice(-1));
}

export async function findChecklist(_actor: Actor, id: string, version?: string): Promise<Checklist | null> {
  const content = loadContent();
  return (version === undefined ? content.latest(id) : content.checklistVersion(id, version)) ?? null;
}

/** The requirements of all these checklists, in their order. Throws if one does not exist. */
export async function listRequirements(actor: Actor, refs: readonly ChecklistRef[]): Promise<Requirement[]> {
  const lists = await Promise.all(refs.map(({ checklistId, version }) => findChecklist(actor, checklistId, version)));
  return lists.flatMap((list, index) => {
    const ref = refs[index];
    if (!list) throw new Error(`There is no checklist ${ref?.checklistId} of version ${ref?.version}.`);
    return list.requirements;
  });
}

export async function findRequirement(
  _actor: Actor,
  { checklistId, version, requirementId }: ChecklistRef & { requirementId: string },
): Promise<Requirement | null> {
  return loadContent().requirement(checklistId, version, requirementId) ?? null;
}

/** Requirements of the newest checklists that share the objective. */
export async function listRequirementsByObjective(actor: Actor, objectiveId: string): Promise<Requirement[]> {
  const lists = await listChecklists(actor);
  return lists.flatMap((list) => list.requirements.filter(({ objectives }) => objectives.includes(objectiveId)));
}

export async function findSource(_actor: Actor, id: string): Promise<Source | null> {
  return loadContent().sources.get(id) ?? null;
}

/** The place of a requirement in its source, in words. */
export async function listSourceItems(_actor: Actor, requirement: Requirement): Promise<SourceItem[]> {
  const { sourceItems } = loadContent();
  return requirement.seed.flatMap((id) => sourceItems.get(id) ?? []);
}

export async function listQuestionGroups(_actor: Actor): Promise<readonly QuestionGroup[]> {
  return loadContent().questionGroups;
}

let rules: ProfileRules | null = null;

/** What it takes to read a profile, here or in the browser. */
export async function findProfileRules(_actor: Actor): Promise<ProfileRules> {
  const { questions, conditions } = loadContent();
  rules ??= { questions, conditions };
  return rules;
}
