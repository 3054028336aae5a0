import { command } from "@/lib/command";
import { Refusal } from "@/lib/outcome";
import { dataItemSchema } from "./schema";

/** The product no longer collects this kind of data. */
export const archiveDataItem = command(dataItemSchema, async ({ dataItemId }, { tx, actor, now, permit, record }) => {
  const item = permit("product:edit", await tx.dataItem.findUnique({ where: { id: dataItemId } }));

  const { count } = await tx.dataItem.updateMany({
    where: { id: dataItemId, archivedAt: null },
    data: { archivedAt: now, changedById: actor.id, changedAt: now },
  });
  if (count === 0) throw new Refusal("conflict", "This row is gone already.");

  record("data-item.archived", { id: dataItemId, productId: item.productId }, { name: item.name });
  return { dataItemId };
});
