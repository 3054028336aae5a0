"use client";

import { useState } from "react";
import { CommandForm } from "@/components/form/command-form";
import { SubmitButton } from "@/components/form/submit-button";
import { useCommandForm } from "@/components/form/use-command-form";
import { ButtonLink } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { resetPasswordAction } from "../actions";
import { resetPasswordSchema } from "../schema";
import { NewPasswordField } from "./new-password-field";

export function ResetPasswordForm({ token }: { token: string }) {
  const [done, setDone] = useState(false);
  const form = useCommandForm({
    schema: resetPasswordSchema,
    defaults: { token, password: "" },
    send: resetPasswordAction,
    onDone: () => setDone(true),
  });
  if (done) {
    return (
      <div className="grid justify-items-start gap-5">
        <Note kind="info" live>
          Your new password holds. Every session of this account has ended.
        </Note>
        <ButtonLink href="/sign-in" variant="primary" size={40}>
          Sign in
        </ButtonLink>
      </div>
    );
  }
  return (
    <CommandForm
      form={form}
      buttons={
        <SubmitButton size={40} pending={form.pending}>
          Take this password
        </SubmitButton>
      }
    >
      <NewPasswordField label="New password" tall {...form.field("password")} />
    </CommandForm>
  );
}
