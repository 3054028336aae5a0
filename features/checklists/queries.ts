import {
  type Checklist,
  loadContent,
  type Objective,
  type QuestionGroup,
  type Requirement,
  type Source,
  type SourceItem,
} from "@/lib/content";
import type { Actor } from "@/lib/permissions";
import { conditionInWords, type ProfileRules } from "./profile-rules";

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

export async function findRequirement(
  _actor: Actor,
  { checklistId, version, requirementId }: ChecklistRef & { requirementId: string },
): Promise<Requirement | null> {
  return loadContent().requirement(checklistId, version, requirementId) ?? null;
}

/** Requirements of the newest checklists, each in the checklist that defines it and not in those that use it. */
export async function listRequirements(actor: Actor): Promise<Requirement[]> {
  const lists = await listChecklists(actor);
  return lists.flatMap((list) => list.requirements.filter(({ checklistId }) => checklistId === list.id));
}

/** Requirements of the newest checklists that share the objective. */
export async function listRequirementsByObjective(actor: Actor, objectiveId: string): Promise<Requirement[]> {
  return (await listRequirements(actor)).filter(({ objectives }) => objectives.includes(objectiveId));
}

export async function findSource(_actor: Actor, id: string): Promise<Source | null> {
  return loadContent().sources.get(id) ?? null;
}

export async function findObjective(_actor: Actor, id: string): Promise<Objective | null> {
  return loadContent().objectives.get(id) ?? null;
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

/** What the screen of one requirement shows beside its words. */
export async function describeRequirement(actor: Actor, requirement: Requirement) {
  const [main = ""] = requirement.objectives;
  const [profileRules, places, sharing] = await Promise.all([
    findProfileRules(actor),
    listSourceItems(actor, requirement),
    listRequirementsByObjective(actor, main),
  ]);
  const { listed } = requirement;
  const inOrder = (await findChecklist(actor, listed.checklistId, listed.version))?.requirements ?? [];
  const place = inOrder.findIndex(({ key }) => key === requirement.key);
  return {
    appliesWhen: conditionInWords(requirement.appliesWhen, profileRules),
    places,
    objective: loadContent().objectives.get(main) ?? null,
    sameObjective: sharing.filter(({ key }) => key !== requirement.key),
    previous: inOrder[place - 1],
    next: inOrder[place + 1],
  };
}

/** The source of a checklist, and the other checklists beside it. */
export async function describeChecklist(actor: Actor, checklist: Checklist) {
  const [source, lists] = await Promise.all([findSource(actor, checklist.source.id), listChecklists(actor)]);
  return { source, others: lists.filter(({ id }) => id !== checklist.id) };
}
