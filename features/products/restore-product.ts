import { command } from "@/lib/command";
import { Refusal } from "@/lib/outcome";
import { findProduct } from "./load";
import { productSchema } from "./schema";

/** An archived product comes back to the lists as it was. */
export const restoreProduct = command(productSchema, async ({ productId }, { tx, permit, record }) => {
  permit("product:edit", await findProduct(tx, productId));

  const { count } = await tx.product.updateMany({
    where: { id: productId, archivedAt: { not: null } },
    data: { archivedAt: null },
  });
  if (count === 0) throw new Refusal("conflict", "This product is not archived.");

  record("product.restored", { id: productId, productId }, {});
  return { productId };
});
