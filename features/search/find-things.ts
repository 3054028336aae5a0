import type { Actor } from "@/lib/permissions";
import { can } from "@/lib/permissions";
import type { Tx } from "@/lib/transaction";
import { findDeeds } from "./find-deeds";
import { findRequirements } from "./find-requirements";
import { searchEvidence, searchPeople, searchPolicies, searchProducts } from "./find-rows";
import type { FoundGroup } from "./found-item";
import { listLately } from "./list-lately";
import { LEAST_LETTERS } from "./rules";

/** What the palette lists for some letters; for none, what the person was last doing. Only what exists for them. */
export async function findThings(tx: Tx, actor: Actor, typed: string): Promise<FoundGroup[]> {
  const query = typed.trim().slice(0, 100);
  const reads = can(actor, "evidence:read", { organisationId: actor.organisationId });
  if (query === "") return filled([{ title: "Where you were", items: reads ? await listLately(tx, actor) : [] }]);
  if (query.length < LEAST_LETTERS) return [];
  const work = reads
    ? [
        { title: "Products", items: await searchProducts(tx, actor, query) },
        { title: "Requirements", items: await findRequirements(tx, actor, query) },
        { title: "Evidence", items: await searchEvidence(tx, actor, query) },
        { title: "Policies", items: await searchPolicies(tx, actor, query) },
      ]
    : [];
  return filled([
    ...work,
    { title: "People", items: await searchPeople(tx, actor, query) },
    { title: "Do", items: findDeeds(actor, query) },
  ]);
}

const filled = (groups: FoundGroup[]) => groups.filter(({ items }) => items.length > 0);
