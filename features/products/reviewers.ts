import { type Actor, can } from "@/lib/permissions";
import type { Tx } from "@/lib/transaction";

/** Who could decide something of a product that these people had a hand in. */
export async function listReviewers(
  tx: Tx,
  actor: Actor,
  { productId, contributorIds }: { productId: string; contributorIds: readonly string[] },
): Promise<{ id: string; name: string }[]> {
  const { organisationId } = actor;
  const leads = await tx.person.findMany({
    where: { organisationId, deactivatedAt: null, roles: { has: "SECURITY_LEAD" } },
    orderBy: { name: "asc" },
  });
  return leads.flatMap(({ id, name, roles, onlyProductIds }) => {
    const lead = { ...actor, id, roles, onlyProductIds: onlyProductIds.length > 0 ? onlyProductIds : null };
    return can(lead, "profile:review", { organisationId, productId, contributorIds }) ? [{ id, name }] : [];
  });
}
