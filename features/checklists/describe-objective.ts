import { loadContent } from "@/lib/content";
import type { Actor } from "@/lib/permissions";
import type { Tx } from "@/lib/transaction";
import { crosswalkOf } from "./crosswalk";
import { listChecklists } from "./queries";

/** An objective with everything that serves it, checklist by checklist; null if there is none of that name. */
export async function describeObjective(tx: Tx, actor: Actor, id: string) {
  const objective = loadContent().objectives.get(id);
  if (!objective) return null;
  const lists = await listChecklists(tx, actor);
  const shared = lists.flatMap((list) => {
    const requirements = list.requirements.filter(({ objectives }) => objectives.includes(id));
    return requirements.length > 0 ? [{ list, requirements }] : [];
  });
  return { objective, shared, crosswalk: crosswalkOf(objective, lists) };
}
