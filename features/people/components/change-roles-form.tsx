"use client";

import { useState } from "react";
import { CommandForm } from "@/components/form/command-form";
import { SubmitButton } from "@/components/form/submit-button";
import { useCommandForm } from "@/components/form/use-command-form";
import { Note } from "@/components/ui/note";
import type { Role } from "@/generated/prisma/enums";
import { changeRolesAction } from "../actions";
import { changeRolesSchema } from "../schema";
import { RoleChoices } from "./role-choices";

export function ChangeRolesForm({ personId, roles }: { personId: string; roles: Role[] }) {
  const [done, setDone] = useState<{ asked: boolean } | null>(null);
  const form = useCommandForm({
    schema: changeRolesSchema,
    defaults: { personId, roles },
    send: changeRolesAction,
    onDone: setDone,
  });
  return (
    <CommandForm form={form} buttons={<SubmitButton pending={form.pending}>Change the roles</SubmitButton>}>
      <RoleChoices {...form.field("roles")} />
      {done && !form.pending && (
        <Note kind="info" live>
          {done.asked
            ? "The right to review waits: a security lead who did not ask for it decides."
            : "The new roles hold from their next request on."}
        </Note>
      )}
    </CommandForm>
  );
}
