"use client";

import { useState } from "react";
import { CommandForm } from "@/components/form/command-form";
import { PasswordField } from "@/components/form/password-field";
import { SubmitButton } from "@/components/form/submit-button";
import { useCommandForm } from "@/components/form/use-command-form";
import { Note } from "@/components/ui/note";
import { changePasswordAction } from "../actions";
import { changePasswordSchema } from "../schema";
import { NewPasswordField } from "./new-password-field";

export function ChangePasswordForm() {
  const [done, setDone] = useState(false);
  const form = useCommandForm({
    schema: changePasswordSchema,
    defaults: { current: "", password: "" },
    send: changePasswordAction,
    onDone: () => {
      setDone(true);
      form.reset();
    },
  });
  return (
    <CommandForm form={form} buttons={<SubmitButton pending={form.pending}>Change the password</SubmitButton>}>
      <PasswordField label="Password now" autoComplete="current-password" {...form.field("current")} />
      <NewPasswordField label="New password" {...form.field("password")} />
      {done && !form.pending && (
        <Note kind="info" live>
          The new password holds, and your other sessions have ended.
        </Note>
      )}
    </CommandForm>
  );
}
