"use client";

import { useState } from "react";
import { CommandForm } from "@/components/form/command-form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextAreaField } from "@/components/form/text-area-field";
import { useCommandForm } from "@/components/form/use-command-form";
import { Button } from "@/components/ui/button";
import { withdrawPolicyAction } from "../actions";
import { withdrawPolicySchema } from "../schema";

/** Two steps in place, because a notice in public is not taken back. */
export function WithdrawForm({ policyId, number }: { policyId: string; number: number }) {
  const [open, setOpen] = useState(false);
  const form = useCommandForm({
    schema: withdrawPolicySchema,
    defaults: { policyId, number, why: "" },
    send: withdrawPolicyAction,
  });
  if (!open) {
    return (
      <Button size={28} onClick={() => setOpen(true)}>
        Withdraw
      </Button>
    );
  }
  return (
    <CommandForm
      form={form}
      buttons={
        <>
          <SubmitButton variant="danger" pending={form.pending}>
            {`Withdraw version ${number}`}
          </SubmitButton>
          <Button variant="quiet" onClick={() => setOpen(false)}>
            Keep it
          </Button>
        </>
      }
    >
      <TextAreaField
        {...form.field("why")}
        label="Notice to buyers"
        hint="It stays on the public page for good."
        rows={3}
      />
    </CommandForm>
  );
}
