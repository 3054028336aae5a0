"use client";

import { z } from "zod";
import { CheckboxField } from "@/components/form/checkbox-field";
import { CommandForm } from "@/components/form/command-form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextAreaField } from "@/components/form/text-area-field";
import { TextField } from "@/components/form/text-field";
import { useCommandForm } from "@/components/form/use-command-form";
import { Button } from "@/components/ui/button";
import { addDataItemAction, changeDataItemAction } from "../actions";
import type { DataItemRow } from "../find-facts";
import { addDataItemSchema } from "../schema";

// One line for each recipient in the field, a list in the command.
const formSchema = addDataItemSchema.extend({ recipients: z.string().max(4000) });

export function DataItemForm({
  productId,
  item,
  onDone,
}: {
  productId: string;
  item?: DataItemRow;
  onDone: () => void;
}) {
  const form = useCommandForm({
    schema: formSchema,
    defaults: {
      productId,
      name: item?.name ?? "",
      purpose: item?.purpose ?? "",
      retention: item?.retention ?? "",
      recipients: item?.recipients.join("\n") ?? "",
      legalBasis: item?.legalBasis ?? "",
      storedWhere: item?.storedWhere ?? "",
      optional: item?.optional ?? false,
    },
    send: async ({ recipients, productId: _, ...words }) => {
      const said = {
        ...words,
        recipients: recipients
          .split("\n")
          .map((line) => line.trim())
          .filter(Boolean),
      };
      if (item) return changeDataItemAction({ ...said, dataItemId: item.id, revision: item.revision });
      return addDataItemAction({ ...said, productId });
    },
    onDone,
  });
  return (
    <CommandForm
      form={form}
      buttons={
        <>
          <SubmitButton pending={form.pending}>{item ? "Save" : "Add"}</SubmitButton>
          <Button variant="quiet" onClick={onDone}>
            Cancel
          </Button>
        </>
      }
    >
      <TextField label="What data" hint="In buyers' words: who opened the door and when." {...form.field("name")} />
      <TextAreaField label="What it is for" rows={2} {...form.field("purpose")} />
      <TextField label="How long it is kept" {...form.field("retention")} />
      <TextAreaField
        label="Who gets it"
        hint="One on each line. Leave it empty if nobody else does."
        rows={2}
        optional
        {...form.field("recipients")}
      />
      <TextField label="Where it is stored" optional {...form.field("storedWhere")} />
      <TextField label="Legal basis" optional {...form.field("legalBasis")} />
      <CheckboxField label="Buyers can refuse it and still use the product" {...form.field("optional")} />
    </CommandForm>
  );
}
