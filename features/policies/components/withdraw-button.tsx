"use client";

import { CommandForm } from "@/components/form/command-form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextAreaField } from "@/components/form/text-area-field";
import { useCommandForm } from "@/components/form/use-command-form";
import { Button } from "@/components/ui/button";
import { DialogButton } from "@/components/ui/dialog";
import { withdrawPolicyAction } from "../actions";
import { withdrawPolicySchema } from "../schema";

type Version = { policyId: string; number: number };

/** Asks once more, because a notice in public is not taken back. */
export function WithdrawButton(version: Version) {
  return (
    <DialogButton label="Withdraw" icon="ban" size={28} title={`Withdraw version ${version.number}`}>
      {(close) => <WithdrawForm version={version} onClose={close} />}
    </DialogButton>
  );
}

function WithdrawForm({ version, onClose }: { version: Version; onClose: () => void }) {
  const form = useCommandForm({
    schema: withdrawPolicySchema,
    defaults: { ...version, why: "" },
    send: withdrawPolicyAction,
    onDone: onClose,
  });
  return (
    <CommandForm
      form={form}
      buttons={
        <>
          <SubmitButton variant="danger" pending={form.pending}>
            Withdraw
          </SubmitButton>
          <Button variant="quiet" onClick={onClose}>
            Keep it
          </Button>
        </>
      }
    >
      <p className="text-13">
        It can still be read, under your notice. This cannot be undone; another version can follow.
      </p>
      <TextAreaField
        {...form.field("why")}
        label="Notice to buyers"
        hint="It stays on the public page for good."
        rows={3}
      />
    </CommandForm>
  );
}
