import { dayIn, now } from "@/lib/clock";
import type { Category, Checklist } from "@/lib/content";
import { type Actor, can } from "@/lib/permissions";
import type { Tx } from "@/lib/transaction";
import { isComparable } from "./describe-comparison";
import { placesOfItems } from "./describe-requirement";
import { findOwn } from "./own/own-checklists";
import { findSource, listChecklists } from "./queries";

/** What the screen of a checklist shows around one of its categories. */
export async function describeChecklist(tx: Tx, actor: Actor, checklist: Checklist, category: Category) {
  const own = await findOwn(tx, actor, checklist.id);
  const [source, lists] = [await findSource(tx, actor, checklist), await listChecklists(tx, actor)];
  return {
    source,
    others: lists.filter(({ id }) => id !== checklist.id),
    notes: category.notes.map(({ text, seed }) => ({ text, places: placesOfItems(seed) })),
    /** Whose the requirements are that it uses. */
    owners: Object.fromEntries(lists.map(({ id, short }) => [id, short])),
    comparable: await isComparable(tx, actor, checklist, lists),
    today: dayIn(actor.organisation.timeZone, now()),
    own: own && {
      retired: own.retired,
      mayRetire: can(actor, "checklist:import", { organisationId: actor.organisationId }),
    },
  };
}
