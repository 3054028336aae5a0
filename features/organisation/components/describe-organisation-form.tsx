"use client";

import { useState } from "react";
import { CommandForm } from "@/components/form/command-form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextAreaField } from "@/components/form/text-area-field";
import { TextField } from "@/components/form/text-field";
import { useCommandForm } from "@/components/form/use-command-form";
import { Note } from "@/components/ui/note";
import { describeOrganisationAction } from "../actions";
import { type DescribeOrganisationInput, describeOrganisationSchema } from "../schema";
import { SecurityContactField, TimeZoneField } from "./organisation-fields";

type Props = { facts: DescribeOrganisationInput; timeZones: string[] };

export function DescribeOrganisationForm({ facts, timeZones }: Props) {
  const [done, setDone] = useState(false);
  const form = useCommandForm({
    schema: describeOrganisationSchema,
    defaults: facts,
    send: describeOrganisationAction,
    onDone: () => setDone(true),
  });
  return (
    <CommandForm form={form} buttons={<SubmitButton pending={form.pending}>Keep these facts</SubmitButton>}>
      <TextField label="Name" hint="As buyers know it." {...form.field("name")} />
      <TextField label="Legal name" optional {...form.field("legalName")} />
      <TextAreaField label="Postal address" rows={2} optional {...form.field("address")} />
      <TextField label="Website" optional {...form.field("website")} />
      <TextField label="Contact email" type="email" optional {...form.field("contactEmail")} />
      <SecurityContactField {...form.field("securityContact")} />
      <TimeZoneField zones={timeZones} {...form.field("timeZone")} />
      {done && !form.pending && (
        <Note kind="info" live>
          These facts hold from now on. What is published already keeps what it said.
        </Note>
      )}
    </CommandForm>
  );
}
