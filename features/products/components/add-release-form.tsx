"use client";

import { useRouter } from "next/navigation";
import { CheckboxGroup } from "@/components/form/choice-group";
import { CommandForm } from "@/components/form/command-form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { useCommandForm } from "@/components/form/use-command-form";
import { ButtonLink } from "@/components/ui/button";
import { addReleaseAction } from "../actions";
import { profilePath } from "../paths";
import { addReleaseSchema } from "../schema";

type Props = {
  productId: string;
  models: { id: string; designation: string }[];
  /** The hardware of the release before: mostly it stays. */
  hardware: string;
};

export function AddReleaseForm({ productId, models, hardware }: Props) {
  const router = useRouter();
  const form = useCommandForm({
    schema: addReleaseSchema,
    defaults: { productId, firmwareVersion: "", hardwareRevision: hardware, modelIds: models.map(({ id }) => id) },
    send: addReleaseAction,
    onDone: ({ releaseId }) => router.push(profilePath(productId, releaseId)),
  });
  return (
    <CommandForm
      form={form}
      buttons={
        <>
          <SubmitButton pending={form.pending}>Add release</SubmitButton>
          <ButtonLink variant="quiet" href={`/products/${productId}/releases`}>
            Cancel
          </ButtonLink>
        </>
      }
    >
      <TextField
        label="Firmware version"
        hint="As the device shows it, such as 4.2.0."
        width="max-w-44"
        autoComplete="off"
        {...form.field("firmwareVersion")}
      />
      <TextField
        label="Hardware revision"
        hint="As the board or the label says it, such as C."
        width="max-w-44"
        autoComplete="off"
        {...form.field("hardwareRevision")}
      />
      <CheckboxGroup
        label="Models that it runs on"
        options={models.map(({ id, designation }) => ({ value: id, label: designation }))}
        {...form.field("modelIds")}
      />
    </CommandForm>
  );
}
