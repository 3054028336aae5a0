import { type Actor, can } from "@/lib/permissions";
import type { Tx } from "@/lib/transaction";

type Frozen = { organisationId: string; productId?: string | null; contributorIds: string[] };

/** Who may decide a submission: active, with the right, let in to the product, and without a hand in it. */
export async function listDeciders(tx: Tx, actor: Actor, submission: Frozen): Promise<{ id: string; name: string }[]> {
  const leads = await tx.person.findMany({
    where: { organisationId: actor.organisationId, deactivatedAt: null, roles: { has: "SECURITY_LEAD" } },
    orderBy: { name: "asc" },
  });
  return leads.flatMap(({ id, name, roles, onlyProductIds }) => {
    const lead = { ...actor, id, roles, onlyProductIds: onlyProductIds.length ? onlyProductIds : null };
    return can(lead, "answer:review", submission) ? [{ id, name }] : [];
  });
}
