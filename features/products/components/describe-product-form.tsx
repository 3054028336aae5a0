"use client";

import { useRouter } from "next/navigation";
import { CommandForm } from "@/components/form/command-form";
import { SelectField } from "@/components/form/select-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextAreaField } from "@/components/form/text-area-field";
import { TextField } from "@/components/form/text-field";
import { useCommandForm } from "@/components/form/use-command-form";
import { ButtonLink } from "@/components/ui/button";
import { describeProductAction } from "../actions";
import { describeProductSchema } from "../schema";

type Props = {
  product: { id: string; name: string; description: string; ownerId: string };
  people: { id: string; name: string }[];
};

export function DescribeProductForm({ product: { id: productId, ...product }, people }: Props) {
  const router = useRouter();
  const form = useCommandForm({
    schema: describeProductSchema,
    defaults: { productId, ...product },
    send: describeProductAction,
    onDone: () => router.push(`/products/${productId}`),
  });
  return (
    <CommandForm
      form={form}
      buttons={
        <>
          <SubmitButton pending={form.pending}>Save</SubmitButton>
          <ButtonLink variant="quiet" href={`/products/${productId}`}>
            Cancel
          </ButtonLink>
        </>
      }
    >
      <TextField label="Name" hint="The name that buyers know." autoComplete="off" {...form.field("name")} />
      <TextAreaField label="What it is" optional rows={2} {...form.field("description")} />
      <SelectField
        label="Owner"
        hint="Who answers for it, and hears when its policy drifts."
        options={people.map(({ id, name }) => ({ value: id, label: name }))}
        width="max-w-80"
        {...form.field("ownerId")}
      />
    </CommandForm>
  );
}
