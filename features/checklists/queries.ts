import {
  type Checklist,
  loadContent,
  type Objective,
  type PolicyTemplate,
  type QuestionGroup,
  type Requirement,
  type Source,
} from "@/lib/content";
import type { Actor } from "@/lib/permissions";
import type { Tx } from "@/lib/transaction";
import { findOwn, isOwnId, listOwn, listOwnVersions, sourceOf } from "./own/own-checklists";
import type { ProfileRules } from "./profile-rules";

/** A checklist at one version, as assessments pin it. */
export type ChecklistRef = { checklistId: string; version: string };

/** The newest version of every checklist that is offered: the product's, then the organisation's own. */
export async function listChecklists(tx: Tx, actor: Actor): Promise<Checklist[]> {
  const own = (await listOwn(tx, actor)).filter(({ retired }) => !retired);
  const all = [...loadContent().checklists.values()].flatMap((versions) => versions.slice(-1));
  return [...all, ...own.map(({ checklist }) => checklist)];
}

/** One checklist at a version, or at its newest; the organisation's own, even retired, is found like any other. */
export async function findChecklist(tx: Tx, actor: Actor, id: string, version?: string): Promise<Checklist | null> {
  if (isOwnId(id)) return (await findOwn(tx, actor, id, version))?.checklist ?? null;
  const content = loadContent();
  return (version === undefined ? content.latest(id) : content.checklistVersion(id, version)) ?? null;
}

/** All versions of a checklist, the oldest first. */
export async function listVersions(tx: Tx, actor: Actor, id: string): Promise<readonly Checklist[]> {
  if (isOwnId(id)) return (await listOwnVersions(tx, actor, id)).map(({ checklist }) => checklist);
  return loadContent().checklists.get(id) ?? [];
}

/** One requirement as a version of a checklist lists it, also where another checklist defines it. */
export async function findRequirement(
  tx: Tx,
  actor: Actor,
  { checklistId, version, requirementId }: ChecklistRef & { requirementId: string },
): Promise<Requirement | null> {
  const list = await findChecklist(tx, actor, checklistId, version);
  return list?.requirements.find(({ id }) => id === requirementId) ?? null;
}

/** The document that a checklist was made from; an organisation's own may name one. */
export async function findSource(tx: Tx, actor: Actor, checklist: Checklist): Promise<Source | null> {
  const own = await findOwn(tx, actor, checklist.id, checklist.version);
  return own ? sourceOf(own) : (loadContent().sources.get(checklist.source.id) ?? null);
}

/** Every published document that the content was made from. */
export async function listSources(_actor: Actor): Promise<Source[]> {
  return [...loadContent().sources.values()];
}

/** Every idea that requirements of several checklists share, in the order of the content. */
export async function listObjectives(_actor: Actor): Promise<Objective[]> {
  return [...loadContent().objectives.values()];
}

/** One shared idea; null where the content has none of that id. */
export async function findObjective(_actor: Actor, id: string): Promise<Objective | null> {
  return loadContent().objectives.get(id) ?? null;
}

/** The newest version of every template for policies. */
export async function listPolicyTemplates(_actor: Actor): Promise<PolicyTemplate[]> {
  return [...loadContent().policyTemplates.values()].flatMap((versions) => versions.slice(-1));
}

/** The questionnaire that describes a release, in its groups. */
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
