import type { Actor } from "@/lib/permissions";
import type { Tx } from "@/lib/transaction";
import { findVisibleProduct } from "./visible-products";

/** What the form of a product's name, description and owner starts with. */
export async function findDescription(tx: Tx, actor: Actor, productId: string) {
  const product = await findVisibleProduct(tx, actor, productId);
  if (!product) return null;
  const people = await tx.person.findMany({
    where: {
      organisationId: actor.organisationId,
      OR: [{ deactivatedAt: null, roles: { hasSome: ["PRODUCT_MANAGER", "SECURITY_LEAD"] } }, { id: product.ownerId }],
    },
    select: { id: true, name: true },
    orderBy: { name: "asc" },
  });
  const { id, name, description, ownerId } = product;
  return { product: { id, name, description, ownerId }, people };
}
