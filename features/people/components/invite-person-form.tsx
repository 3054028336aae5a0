"use client";

import { useState } from "react";
import { CheckboxField } from "@/components/form/checkbox-field";
import { CheckboxGroup } from "@/components/form/choice-group";
import { CommandForm } from "@/components/form/command-form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { useCommandForm } from "@/components/form/use-command-form";
import { ButtonLink } from "@/components/ui/button";
import { invitePersonAction } from "../actions";
import { invitePersonSchema } from "../schema";
import { IssuedLink } from "./issued-link";
import { RoleChoices } from "./role-choices";

type Props = {
  products: { id: string; name: string }[];
  /** What the link that led here suggests: a reviewer from outside, a security lead. */
  outside: boolean;
  lead: boolean;
  /** The product that is short of a reviewer. */
  product: string | null;
};

export function InvitePersonForm({ products, outside, lead, product }: Props) {
  const [path, setPath] = useState<string | null>(null);
  const form = useCommandForm({
    schema: invitePersonSchema,
    defaults: {
      name: "",
      email: "",
      roles: outside || lead ? ["SECURITY_LEAD"] : [],
      fromOutside: outside,
      productIds: product ? [product] : [],
    },
    send: invitePersonAction,
    onDone: (data) => setPath(data.path),
  });

  if (path) {
    return (
      <div className="grid gap-5">
        <IssuedLink
          path={path}
          title={`${form.getValues("name")} can join`}
          hint="Works once, for 7 days. They choose their own password."
        />
        <div className="flex gap-2">
          <ButtonLink href="/people" variant="primary">
            Back to people
          </ButtonLink>
        </div>
      </div>
    );
  }
  return (
    <CommandForm
      form={form}
      buttons={
        <>
          <SubmitButton pending={form.pending}>Make the link</SubmitButton>
          <ButtonLink href="/people" variant="quiet">
            Cancel
          </ButtonLink>
        </>
      }
    >
      <TextField label="Name" autoComplete="off" {...form.field("name")} />
      <TextField label="Email" type="email" autoComplete="off" {...form.field("email")} />
      <RoleChoices {...form.field("roles")} />
      {products.length > 0 && (
        <CheckboxField
          label="Comes from outside"
          hint="Sees the products named below, and nothing else of the company."
          {...form.field("fromOutside")}
        />
      )}
      {products.length > 0 && form.watch("fromOutside") && (
        <CheckboxGroup
          label="Products"
          options={products.map(({ id, name }) => ({ value: id, label: name }))}
          {...form.field("productIds")}
        />
      )}
    </CommandForm>
  );
}
