"use client";

import { CommandForm } from "@/components/form/command-form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { useCommandForm } from "@/components/form/use-command-form";
import { addModelAction } from "../actions";
import { addModelSchema } from "../schema";

/** One more model under the same name. */
export function AddModelForm({ productId }: { productId: string }) {
  const form = useCommandForm({
    schema: addModelSchema,
    defaults: { productId, designation: "" },
    send: addModelAction,
    onDone: () => form.reset({ productId, designation: "" }),
  });
  return (
    <CommandForm
      form={form}
      buttons={
        <SubmitButton variant="secondary" icon="plus" pending={form.pending}>
          Add model
        </SubmitButton>
      }
    >
      <TextField
        label="Another model"
        hint="As the label on the device says it."
        width="max-w-60"
        autoComplete="off"
        {...form.field("designation")}
      />
    </CommandForm>
  );
}
