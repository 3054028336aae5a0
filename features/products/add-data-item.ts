import { command } from "@/lib/command";
import { findProduct } from "./load";
import { addDataItemSchema } from "./schema";

/** One kind of data that the product collects: what, why, how long, and who gets it. */
export const addDataItem = command(addDataItemSchema, async (input, { tx, actor, now, permit, record }) => {
  const { productId, name } = input;
  permit("product:edit", await findProduct(tx, productId));

  const { organisationId, id: changedById } = actor;
  const item = await tx.dataItem.create({ data: { ...input, organisationId, changedById, changedAt: now } });
  record("data-item.added", { id: item.id, productId }, { name });
  return { dataItemId: item.id };
});
