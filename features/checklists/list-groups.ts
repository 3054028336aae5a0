import { dayIn, now } from "@/lib/clock";
import type { Checklist } from "@/lib/content";
import { type Actor, can } from "@/lib/permissions";
import type { Tx } from "@/lib/transaction";
import { type ChecklistGroup, groupChecklists } from "./group-rules";
import { isOwnId, listOwn } from "./own/own-checklists";
import { findSource, listChecklists, listSources } from "./queries";

/** Every checklist that is offered, in groups, and the sources that no checklist follows as a whole. */
export async function listGroups(tx: Tx, actor: Actor) {
  const checklists = await listChecklists(tx, actor);
  const sources = await listSources(actor);
  return {
    count: checklists.length,
    groups: await groupsOf(tx, actor, checklists),
    /** Offered no more, and still there for the assessments that hold them. */
    retired: (await listOwn(tx, actor)).filter(({ retired }) => retired).map(({ checklist }) => checklist),
    alone: sources.filter(({ id }) => checklists.every(({ source }) => source.id !== id)),
    today: dayIn(actor.organisation.timeZone, now()),
    mayImport: can(actor, "checklist:import", { organisationId: actor.organisationId }),
  };
}

/** Checklists with their sources, kind by kind. */
export async function groupsOf(tx: Tx, actor: Actor, checklists: readonly Checklist[]): Promise<ChecklistGroup[]> {
  const rows = checklists.map(async (checklist) => ({
    checklist,
    source: await findSource(tx, actor, checklist),
    own: isOwnId(checklist.id),
  }));
  return groupChecklists(await Promise.all(rows));
}
