"use client";

import { CommandForm } from "@/components/form/command-form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { useCommandForm } from "@/components/form/use-command-form";
import { NewPasswordField } from "@/features/accounts/components/new-password-field";
import { sendSignIn } from "@/features/accounts/components/send-sign-in";
import { acceptInvitationAction } from "../actions";
import { acceptInvitationSchema } from "../schema";

export function AcceptInvitationForm({ token, name, email }: { token: string; name: string; email: string }) {
  const form = useCommandForm({
    schema: acceptInvitationSchema,
    defaults: { token, name, password: "" },
    send: acceptInvitationAction,
    onDone: async () => {
      const signedIn = await sendSignIn("password", { email, password: form.getValues("password") }, "");
      window.location.assign(signedIn.ok ? "/" : "/sign-in");
    },
  });
  return (
    <CommandForm
      form={form}
      buttons={
        <SubmitButton size={40} pending={form.pending}>
          Join
        </SubmitButton>
      }
    >
      <TextField label="Your name" autoComplete="name" tall {...form.field("name")} />
      <TextField
        label="Email"
        name="email"
        hint="You sign in with it."
        type="email"
        autoComplete="username"
        tall
        readOnly
        defaultValue={email}
      />
      <NewPasswordField label="Password" first tall {...form.field("password")} />
    </CommandForm>
  );
}
