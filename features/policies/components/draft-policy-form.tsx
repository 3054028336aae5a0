"use client";

import { useRouter } from "next/navigation";
import { CommandForm } from "@/components/form/command-form";
import { SelectField } from "@/components/form/select-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { useCommandForm } from "@/components/form/use-command-form";
import { ButtonLink } from "@/components/ui/button";
import { draftPolicyAction } from "../actions";
import type { ProductToDraft } from "../queries";
import { usuallyCovered } from "../rules";
import { draftPolicySchema } from "../schema";
import { ReleasePicks } from "./release-picks";

type Props = { products: ProductToDraft[]; chosenId: string; address: string };

const asSlug = (name: string) =>
  name
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60);

export function DraftPolicyForm({ products, chosenId, address }: Props) {
  const router = useRouter();
  const product = products.find(({ id }) => id === chosenId);
  const form = useCommandForm({
    schema: draftPolicySchema,
    defaults: {
      productId: chosenId,
      slug: product ? asSlug(product.name) : "",
      releaseIds: product ? usuallyCovered(product.releases) : [],
    },
    send: draftPolicyAction,
    onDone: ({ policyId }) => router.push(`/policies/${policyId}`),
  });
  return (
    <CommandForm
      form={form}
      buttons={
        <>
          <SubmitButton pending={form.pending}>Make the first text</SubmitButton>
          <ButtonLink href="/policies" variant="quiet">
            Not now
          </ButtonLink>
        </>
      }
    >
      <SelectField
        name="productId"
        label="Product"
        options={products.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(event) => router.replace(`/policies/new?product=${event.target.value}`)}
        value={chosenId}
      />
      <ReleasePicks releases={product?.releases ?? []} {...form.field("releaseIds")} />
      <TextField
        {...form.field("slug")}
        label="Public address"
        hint={`The end of ${address}…  It is printed on the box: choose it once, it never changes.`}
        width="max-w-80"
        className="font-mono"
      />
    </CommandForm>
  );
}
