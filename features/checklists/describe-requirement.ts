import { loadContent, type Objective, type Requirement } from "@/lib/content";
import type { Actor } from "@/lib/permissions";
import type { Tx } from "@/lib/transaction";
import { type CrosswalkRow, crosswalkOf } from "./crosswalk";
import { type Neighbour, neighboursOf } from "./neighbour-rules";
import { placePath } from "./paths";
import { conditionInWords } from "./profile-rules";
import { findChecklist, findProfileRules, listChecklists } from "./queries";
import { standardName } from "./standard-names";

/** A place in a source, with the way to it. */
export type LinkedPlace = { href: string; place: string; says: string };

/** What the screen of one requirement shows beside its words. */
export async function describeRequirement(tx: Tx, actor: Actor, requirement: Requirement) {
  const { objectives } = loadContent();
  const [rules, listed, home, lists] = await Promise.all([
    findProfileRules(actor),
    findChecklist(tx, actor, requirement.listed.checklistId, requirement.listed.version),
    findChecklist(tx, actor, requirement.checklistId, requirement.version),
    listChecklists(tx, actor),
  ]);
  const inOrder = listed?.requirements ?? [];
  const at = inOrder.findIndex(({ id }) => id === requirement.id);
  const [main, ...more] = requirement.objectives.flatMap((id) => objectives.get(id) ?? []);
  return {
    appliesWhen: conditionInWords(requirement.appliesWhen, rules),
    places: listPlaces(requirement),
    /** The checklist that defines it, where another one uses it. */
    owner: home && home.id !== requirement.listed.checklistId ? home : null,
    objective: main ?? null,
    moreObjectives: more as Objective[],
    crosswalk: (main ? crosswalkOf(main, lists) : []) satisfies CrosswalkRow[],
    neighbours: neighboursOf(requirement, lists) satisfies Neighbour[],
    previous: inOrder[at - 1],
    next: inOrder[at + 1],
  };
}

/** The place of a requirement; one that an organisation named itself leads nowhere. */
export type RequirementPlace = Omit<LinkedPlace, "href"> & { href: string | null };

/** Where a requirement stands in its sources: items that we tell in our words, and the number of a provision. */
export function listPlaces({ id, seed, listed, place: named }: Requirement): RequirementPlace[] {
  if (named) return [{ href: null, place: named, says: "" }];
  const { sources, checklistVersion } = loadContent();
  const source = sources.get(checklistVersion(listed.checklistId, listed.version)?.source.id ?? "");
  if (!source?.provisions.includes(id)) return placesOfItems(seed);
  const place = `${id} in ${standardName(source.id)}`;
  return [{ href: placePath(source.id, id), place, says: "" }, ...placesOfItems(seed)];
}

/** The items of sources by their ids, as places to go to. */
export function placesOfItems(ids: readonly string[]): LinkedPlace[] {
  const { sourceItems } = loadContent();
  return ids.flatMap((id): LinkedPlace[] => {
    const item = sourceItems.get(id);
    return item ? [{ href: placePath(item.sourceId, id), place: item.place, says: item.says }] : [];
  });
}
