"use client";

import { useTransition } from "react";
import { IconButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { DialogButton } from "@/components/ui/dialog";
import { NothingHere } from "@/components/ui/empty-state";
import { DataTable } from "@/components/ui/table";
import { useToast } from "@/components/ui/toast";
import { addDataItemAction, archiveDataItemAction } from "../actions";
import type { DataItemRow } from "../find-facts";
import { DataItemForm } from "./data-item-form";

/** Each kind of data that the product keeps: what, why, how long, who gets it. */
export function DataItems({
  productId,
  items,
  mayEdit,
}: {
  productId: string;
  items: DataItemRow[];
  mayEdit: boolean;
}) {
  const toast = useToast();
  const [, start] = useTransition();

  function archive(item: DataItemRow) {
    const { id: dataItemId, revision: _, ...words } = item;
    start(async () => {
      const outcome = await archiveDataItemAction({ dataItemId });
      if (!outcome.ok) return toast({ text: outcome.message });
      toast({
        text: `${item.name} removed.`,
        undo: () => start(async () => void (await addDataItemAction({ productId, ...words }))),
      });
    });
  }

  return (
    <div className="grid gap-3">
      {items.length === 0 ? (
        <NothingHere>
          No data yet. Add each kind that the product or its services keep: events, an account, an address.
        </NothingHere>
      ) : (
        <Card flush>
          <DataTable
            label="Data items"
            rows={items}
            rowKey={({ id }) => id}
            columns={[
              {
                head: "What",
                width: "w-1/5",
                cell: ({ name, optional }) => (
                  <>
                    <span className="block text-14 font-medium">{name}</span>
                    {optional && <span className="block text-12 text-ink-3">Buyers can refuse it</span>}
                  </>
                ),
              },
              { head: "Why", cell: ({ purpose }) => purpose },
              { head: "How long", cell: ({ retention }) => retention },
              { head: "Who gets it", cell: ({ recipients }) => recipients.join(", ") || "Nobody else" },
              ...(mayEdit
                ? [
                    {
                      head: "Change",
                      align: "right" as const,
                      cell: (item: DataItemRow) => (
                        <span className="inline-flex gap-1">
                          <DialogButton label="Edit" title={`Edit ${item.name}`} size={28} variant="quiet">
                            {(close) => <DataItemForm productId={productId} item={item} onDone={close} />}
                          </DialogButton>
                          <IconButton
                            icon="trash-2"
                            label={`Remove ${item.name}`}
                            size={28}
                            onClick={() => archive(item)}
                          />
                        </span>
                      ),
                    },
                  ]
                : []),
            ]}
          />
        </Card>
      )}
      {mayEdit && (
        <div>
          <DialogButton label="Add data" title="What data is kept" icon="plus">
            {(close) => <DataItemForm productId={productId} onDone={close} />}
          </DialogButton>
        </div>
      )}
    </div>
  );
}
