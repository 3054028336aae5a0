import { isId } from "@/lib/id";
import { type Actor, can } from "@/lib/permissions";
import type { Tx } from "@/lib/transaction";

/** Whether somebody reads products at all: who administers people only does not. */
export function readsProducts(actor: Actor): boolean {
  return can(actor, "product:read", { organisationId: actor.organisationId, productId: "" });
}

/** The products that exist for somebody, as the `where` of a query over products. */
export function visibleProducts(actor: Actor): { organisationId: string; id?: { in: string[] } } {
  const { organisationId, onlyProductIds } = actor;
  return onlyProductIds ? { organisationId, id: { in: [...onlyProductIds] } } : { organisationId };
}

/** A product with its models, if it exists for this person and they may read it; else null. */
export async function findVisibleProduct(tx: Tx, actor: Actor, productId: string) {
  if (!isId(productId) || !readsProducts(actor)) return null;
  const product = await tx.product.findFirst({
    where: { AND: [visibleProducts(actor), { id: productId }] },
    include: { models: { orderBy: { designation: "asc" } } },
  });
  return product && { ...product, productId: product.id };
}
