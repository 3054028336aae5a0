import { listPinned } from "@/features/checklists/pinned";
import { eachOnce, twoVersionsOf } from "@/features/checklists/pinned-rules";
import { findChecklist, listChecklists } from "@/features/checklists/queries";
import type { Profile } from "@/features/checklists/rules";
import type { Tools } from "@/lib/command";
import type { Checklist } from "@/lib/content/types";
import { Refusal } from "@/lib/outcome";
import type { Actor } from "@/lib/permissions";
import type { Tx } from "@/lib/transaction";
import { openAnswers } from "./open-answers";
import { settleAnswers } from "./settle-answers";

/**
 * Checklists join an assessment: what no other one there asks for gets an open answer, the rest keeps the answer it has.
 * A step shared by starting an assessment and by adding to one. The caller has asked for the permission and holds the
 * assessment. Answers how many requirements of each checklist were not asked for before.
 */
export async function attachChecklists(
  tools: Tools,
  assessment: { id: string; organisationId: string },
  profile: Profile | null,
  checklists: readonly Checklist[],
): Promise<Map<string, number>> {
  const { tx, actor, now } = tools;
  const { id: assessmentId, organisationId } = assessment;
  const pinned = await tx.assessmentChecklist.findMany({ where: { assessmentId }, orderBy: { addedAt: "asc" } });
  const before = await listPinned(tx, actor, pinned);
  await requireOneVersion(tx, actor, [...before, ...checklists]);

  await tx.assessmentChecklist.createMany({
    data: checklists.map(({ id, version }) => ({
      organisationId,
      assessmentId,
      checklistId: id,
      version,
      addedAt: now,
    })),
  });
  const held = new Set(before.flatMap((list) => list.requirements.map(({ key }) => key)));
  const fresh = eachOnce(checklists.flatMap((list) => list.requirements)).filter(({ key }) => !held.has(key));
  await settleAnswers(tx, await openAnswers(tools, assessment, profile, fresh));
  const keys = new Set(fresh.map(({ key }) => key));
  return new Map(checklists.map((list) => [list.id, list.requirements.filter(({ key }) => keys.has(key)).length]));
}

/** An assessment never holds two versions of one requirement: which one would its answer be about? */
export async function requireOneVersion(tx: Tx, actor: Actor, checklists: readonly Checklist[]): Promise<void> {
  const two = twoVersionsOf(checklists.flatMap((list) => list.requirements));
  if (!two) return;
  const { one, other } = two;
  const [first, second, defining] = await Promise.all(
    [one.listed.checklistId, other.listed.checklistId, one.checklistId].map((id) => findChecklist(tx, actor, id)),
  );
  throw new Refusal(
    "conflict",
    `${first?.short} and ${second?.short} ask for ${one.id} of ${defining?.short} in two versions, ${one.version} and ${other.version}. An assessment holds one version of each requirement: bring both checklists to versions that agree.`,
  );
}

/** The newest version of each of these checklists, each once. */
export async function findNewest(tx: Tx, actor: Actor, checklistIds: readonly string[]): Promise<Checklist[]> {
  const offered = await listChecklists(tx, actor);
  return [...new Set(checklistIds)].map((id) => {
    const checklist = offered.find((list) => list.id === id);
    if (!checklist) throw new Refusal("invalid", "One of these checklists does not exist. Choose again.");
    return checklist;
  });
}
