"use client";

import { useRouter } from "next/navigation";
import { CommandForm } from "@/components/form/command-form";
import { SelectField } from "@/components/form/select-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { useCommandForm } from "@/components/form/use-command-form";
import { ButtonLink } from "@/components/ui/button";
import { Day } from "@/components/ui/day";
import { Note } from "@/components/ui/note";
import { draftPolicyAction } from "../actions";
import type { ProductToDraft } from "../queries";
import { draftPolicySchema } from "../schema";

type Props = { products: ProductToDraft[]; chosenId: string; address: string };

const asSlug = (name: string) =>
  name
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60);

/** Shipped releases are what buyers hold in their hands; without one, the newest is the place to start. */
function usualReleases({ releases }: ProductToDraft): string[] {
  const [newest] = releases.filter(({ shippedOn }) => shippedOn !== null);
  const first = newest ?? releases[0];
  return first ? [first.id] : [];
}

export function DraftPolicyForm({ products, chosenId, address }: Props) {
  const router = useRouter();
  const product = products.find(({ id }) => id === chosenId);
  const form = useCommandForm({
    schema: draftPolicySchema,
    defaults: {
      productId: chosenId,
      slug: product ? asSlug(product.name) : "",
      releaseIds: product ? usualReleases(product) : [],
    },
    send: draftPolicyAction,
    onDone: ({ policyId }) => router.push(`/policies/${policyId}`),
  });
  const { errors } = form.formState;
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
      <fieldset className="grid gap-1.5">
        <legend className="label">Releases that the policy covers</legend>
        <p className="text-12 text-ink-3">Each sentence has to hold in all of them.</p>
        {errors.releaseIds && <p className="error">{errors.releaseIds.message}</p>}
        {product?.releases.length === 0 && (
          <Note kind="info">No release of this product has an assessment yet. Start one first.</Note>
        )}
        {product?.releases.map((release) => (
          <label key={release.id} className="flex min-h-6 items-start gap-2 text-13">
            <input type="checkbox" className="tick" value={release.id} {...form.register("releaseIds")} />
            <span>
              {release.name}
              <span className="block text-12 text-ink-3">
                {release.shippedOn ? (
                  <>
                    Shipped <Day value={release.shippedOn} />
                  </>
                ) : (
                  "Not shipped yet"
                )}
              </span>
            </span>
          </label>
        ))}
      </fieldset>
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
