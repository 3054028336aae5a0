import { command } from "@/lib/command";
import { Refusal } from "@/lib/outcome";
import { changeDataItemSchema } from "./schema";

/** What is said about one kind of data changes; a published policy that says otherwise drifts. */
export const changeDataItem = command(changeDataItemSchema, async (input, { tx, actor, now, permit, record }) => {
  const { dataItemId, revision, ...words } = input;
  const item = permit("product:edit", await tx.dataItem.findUnique({ where: { id: dataItemId, archivedAt: null } }));

  // Two people can edit the same row: whoever saw the older one is shown the newer before theirs counts.
  const { count } = await tx.dataItem.updateMany({
    where: { id: dataItemId, revision, archivedAt: null },
    data: { ...words, revision: revision + 1, changedById: actor.id, changedAt: now },
  });
  if (count === 0) throw new Refusal("conflict", "Somebody has changed this row meanwhile.", { current: item });

  const subject = { id: dataItemId, productId: item.productId };
  record("data-item.changed", subject, { name: words.name, revision: revision + 1 });
  return { dataItemId, revision: revision + 1 };
});
