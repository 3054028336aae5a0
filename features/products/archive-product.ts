import { command } from "@/lib/command";
import { Refusal } from "@/lib/outcome";
import { findProduct } from "./load";
import { productSchema } from "./schema";

/** A product leaves the lists. Nothing is deleted, and what was published stays public. */
export const archiveProduct = command(productSchema, async ({ productId }, { tx, now, permit, record }) => {
  permit("product:edit", await findProduct(tx, productId));

  // Archiving twice at once leaves one line.
  const { count } = await tx.product.updateMany({
    where: { id: productId, archivedAt: null },
    data: { archivedAt: now },
  });
  if (count === 0) throw new Refusal("conflict", "This product is archived already.");

  record("product.archived", { id: productId, productId }, {});
  return { productId };
});
