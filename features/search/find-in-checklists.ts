import { isOwnId } from "@/features/checklists/own/own-checklists";
import { requirementPath } from "@/features/checklists/paths";
import { listChecklists } from "@/features/checklists/queries";
import type { Requirement } from "@/lib/content";
import type { Actor } from "@/lib/permissions";
import type { Tx } from "@/lib/transaction";
import { searchRequirements } from "./requirement-index";

/** A requirement of the newest checklists that was found, and the other lists that share it. */
export type FoundRequirement = {
  requirement: Requirement;
  href: string;
  /** Short names of the checklists that list it, its own first. */
  checklists: string[];
  nearness: 0 | 1 | 2;
  /** The words of it that were found. */
  found: readonly string[];
};

export type FoundRequirements = { total: number; hits: FoundRequirement[] };

/** The requirements of the newest checklists that fit, the best first; of one that several lists share, one line. */
export async function findInChecklists(tx: Tx, actor: Actor, query: string, most: number): Promise<FoundRequirements> {
  const offered = await listChecklists(tx, actor);
  const lists = new Map(offered.map((list) => [`${list.id}/${list.version}`, list.short]));
  const nameOf = ({ listed }: Requirement) => lists.get(`${listed.checklistId}/${listed.version}`);
  const own = offered.filter(({ id }) => isOwnId(id));
  const all = searchRequirements(query, { own }).flatMap(({ listings, nearness, found }): FoundRequirement[] => {
    const current = listings.filter(nameOf);
    const [requirement] = current;
    if (!requirement) return [];
    const checklists = current.map((it) => nameOf(it) ?? "");
    return [{ requirement, href: requirementPath(requirement), checklists, nearness, found }];
  });
  return { total: all.length, hits: all.slice(0, most) };
}
