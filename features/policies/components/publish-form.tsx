"use client";

import { useRouter } from "next/navigation";
import { CommandForm } from "@/components/form/command-form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { useCommandForm } from "@/components/form/use-command-form";
import { publishPolicyAction } from "../actions";
import { publishPolicySchema } from "../schema";

type Props = { policyId: string; version: number; first: boolean };

export function PublishForm({ policyId, version, first }: Props) {
  const router = useRouter();
  const form = useCommandForm({
    schema: publishPolicySchema,
    defaults: { policyId, changeNote: first ? "First version." : "" },
    send: publishPolicyAction,
    onDone: () => router.push(`/policies/${policyId}`),
  });
  return (
    <div className="max-w-152">
      <CommandForm
        form={form}
        buttons={<SubmitButton pending={form.pending}>{`Publish version ${version}`}</SubmitButton>}
      >
        <TextField
          {...form.field("changeNote")}
          label="What changes for buyers, in one sentence"
          hint="It is printed with the version, and cannot be changed afterwards."
        />
      </CommandForm>
    </div>
  );
}
