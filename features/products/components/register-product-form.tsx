"use client";

import { useRouter } from "next/navigation";
import { CommandForm } from "@/components/form/command-form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextAreaField } from "@/components/form/text-area-field";
import { TextField } from "@/components/form/text-field";
import { useCommandForm } from "@/components/form/use-command-form";
import { ButtonLink } from "@/components/ui/button";
import { registerProductAction } from "../actions";
import { registerProductSchema } from "../schema";

export function RegisterProductForm() {
  const router = useRouter();
  const form = useCommandForm({
    schema: registerProductSchema,
    defaults: { name: "", description: "", designation: "" },
    send: registerProductAction,
    onDone: ({ productId }) => router.push(`/products/${productId}`),
  });
  return (
    <CommandForm
      form={form}
      buttons={
        <>
          <SubmitButton pending={form.pending}>Add product</SubmitButton>
          <ButtonLink variant="quiet" href="/products">
            Cancel
          </ButtonLink>
        </>
      }
    >
      <TextField label="Name" hint="The name that buyers know." autoComplete="off" {...form.field("name")} />
      <TextField
        label="First model"
        hint="As the label on the device says it. More models can follow."
        width="max-w-60"
        autoComplete="off"
        {...form.field("designation")}
      />
      <TextAreaField
        label="What it is"
        hint="In a few words: a door lock with an app."
        optional
        {...form.field("description")}
      />
    </CommandForm>
  );
}
