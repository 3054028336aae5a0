import type { Checklist, Requirement } from "@/lib/content";
import type { Actor } from "@/lib/permissions";
import type { Tx } from "@/lib/transaction";
import { requirementKey } from "./key-rules";
import { eachOnce } from "./pinned-rules";
import { type ChecklistRef, findChecklist, listVersions } from "./queries";

type Asked = { checklistId: string; requirementId: string };

/** The checklists of these versions, in their order. Throws if one does not exist: somebody relied on it. */
export async function listPinned(tx: Tx, actor: Actor, refs: readonly ChecklistRef[]): Promise<Checklist[]> {
  const lists = await Promise.all(
    refs.map(({ checklistId, version }) => findChecklist(tx, actor, checklistId, version)),
  );
  return lists.map((list, place) => {
    const ref = refs[place];
    if (!list) throw new Error(`There is no checklist ${ref?.checklistId} of version ${ref?.version}.`);
    return list;
  });
}

/** The requirements of all these checklists in their order, each once even where several checklists ask for it. */
export async function listRequirements(tx: Tx, actor: Actor, refs: readonly ChecklistRef[]): Promise<Requirement[]> {
  return eachOnce((await listPinned(tx, actor, refs)).flatMap((list) => list.requirements));
}

/**
 * The requirement that an answer is about, at the version that the checklists of its assessment hold. An answer is
 * named after the checklist that defines its requirement; that one may be there itself, or only one that uses it.
 * What left with a newer version is found at the last version that had it, so that old answers keep their words.
 */
export async function findPinnedRequirement(
  tx: Tx,
  actor: Actor,
  refs: readonly ChecklistRef[],
  { checklistId, requirementId }: Asked,
): Promise<Requirement | null> {
  const key = requirementKey({ checklistId, requirementId });
  const lists = await Promise.all(refs.map((ref) => findChecklist(tx, actor, ref.checklistId, ref.version)));
  const own = lists.findIndex((list) => list?.id === checklistId);
  const inOrder = own < 0 ? lists : [lists[own], ...lists];
  for (const list of inOrder) {
    const requirement = list && byKey(list).get(key);
    if (requirement) return requirement;
  }
  const gone = (await listVersions(tx, actor, checklistId)).findLast((list) => byKey(list).has(key));
  return (gone && byKey(gone).get(key)) ?? null;
}

/** Every place where these checklists ask for one requirement, each with the checklist. */
export async function listListings(
  tx: Tx,
  actor: Actor,
  refs: readonly ChecklistRef[],
  { checklistId, requirementId }: Asked,
): Promise<{ checklist: Checklist; requirement: Requirement }[]> {
  const lists = await Promise.all(refs.map((ref) => findChecklist(tx, actor, ref.checklistId, ref.version)));
  return lists.flatMap((checklist) => {
    const requirement = checklist && byKey(checklist).get(requirementKey({ checklistId, requirementId }));
    return requirement ? [{ checklist, requirement }] : [];
  });
}

// Content never changes while the app runs, and lists of work look up many requirements at once.
const maps = new WeakMap<Checklist, ReadonlyMap<string, Requirement>>();

function byKey(list: Checklist): ReadonlyMap<string, Requirement> {
  const known = maps.get(list);
  if (known) return known;
  const map = new Map(list.requirements.map((requirement) => [requirement.key, requirement]));
  maps.set(list, map);
  return map;
}
