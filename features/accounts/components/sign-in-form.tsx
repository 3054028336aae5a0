"use client";

import { CommandForm } from "@/components/form/command-form";
import { PasswordField } from "@/components/form/password-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { useCommandForm } from "@/components/form/use-command-form";
import { signInSchema } from "../schema";
import { sendSignIn } from "./send-sign-in";

const NO =
  "This email and password do not open an account. After five wrong tries an account stays locked for 15 minutes. An administrator can give you a link for a new password.";

export function SignInForm({ next }: { next: string }) {
  const form = useCommandForm({
    schema: signInSchema,
    defaults: { email: "", password: "" },
    send: ({ email, password }) => sendSignIn("password", { email, password }, NO),
    // A whole new page, so that nothing stays of whoever was signed in before.
    onDone: () => window.location.assign(next),
  });
  return (
    <CommandForm
      form={form}
      buttons={
        <SubmitButton size={40} pending={form.pending} className="w-full">
          Sign in
        </SubmitButton>
      }
    >
      <TextField label="Email" type="email" autoComplete="username" tall {...form.field("email")} />
      <PasswordField label="Password" autoComplete="current-password" tall {...form.field("password")} />
    </CommandForm>
  );
}
