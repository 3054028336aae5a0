"use client";

import { useEffect } from "react";
import { CommandForm } from "@/components/form/command-form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextAreaField } from "@/components/form/text-area-field";
import { TextField } from "@/components/form/text-field";
import { useCommandForm } from "@/components/form/use-command-form";
import { NewPasswordField } from "@/features/accounts/components/new-password-field";
import { sendSignIn } from "@/features/accounts/components/send-sign-in";
import { setUpOrganisationAction } from "../actions";
import { setUpOrganisationSchema } from "../schema";
import { SecurityContactField, TimeZoneField } from "./organisation-fields";

export function SetUpForm({ token, timeZones }: { token: string; timeZones: string[] }) {
  const form = useCommandForm({
    schema: setUpOrganisationSchema,
    defaults: {
      token,
      name: "",
      legalName: "",
      address: "",
      contactEmail: "",
      securityContact: "",
      timeZone: "UTC",
      personName: "",
      email: "",
      password: "",
    },
    send: setUpOrganisationAction,
    onDone: async () => {
      const { email, password } = form.getValues();
      const signedIn = await sendSignIn("password", { email, password }, "");
      window.location.assign(signedIn.ok ? "/" : "/sign-in");
    },
  });

  // The browser knows where it is; the server only knows all places there are.
  useEffect(() => {
    const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (timeZones.includes(here)) form.setValue("timeZone", here);
  }, [form.setValue, timeZones]);

  return (
    <CommandForm
      form={form}
      buttons={
        <SubmitButton size={40} pending={form.pending}>
          Set up this server
        </SubmitButton>
      }
    >
      <h2 className="text-16 font-semibold">Your company</h2>
      <TextField label="Name" hint="As buyers know it." autoComplete="organization" tall {...form.field("name")} />
      <TextField
        label="Legal name"
        hint="As it stands in the register: Example Devices Ltd."
        optional
        tall
        {...form.field("legalName")}
      />
      <TextAreaField
        label="Postal address"
        rows={2}
        optional
        autoComplete="street-address"
        {...form.field("address")}
      />
      <TextField label="Contact email" type="email" optional tall {...form.field("contactEmail")} />
      <SecurityContactField tall {...form.field("securityContact")} />
      <TimeZoneField zones={timeZones} {...form.field("timeZone")} />
      <h2 className="mt-3 border-t border-line pt-6 text-16 font-semibold">Your account</h2>
      <TextField label="Your name" autoComplete="name" tall {...form.field("personName")} />
      <TextField label="Email" type="email" autoComplete="username" tall {...form.field("email")} />
      <NewPasswordField label="Password" first tall {...form.field("password")} />
    </CommandForm>
  );
}
