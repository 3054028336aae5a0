"use client";

import { CommandForm } from "@/components/form/command-form";
import { DateField } from "@/components/form/date-field";
import { SubmitButton } from "@/components/form/submit-button";
import { useCommandForm } from "@/components/form/use-command-form";
import { DialogButton } from "@/components/ui/dialog";
import { shipReleaseAction } from "../actions";
import { shipReleaseSchema } from "../schema";

type Props = { releaseId: string; firmware: string; today: string };

/** Says since when buyers have a release. */
export function ShipRelease({ releaseId, firmware, today }: Props) {
  return (
    <DialogButton label="Mark as shipped" title={`${firmware} has shipped`} size={28}>
      {(close) => <ShipReleaseForm releaseId={releaseId} today={today} onDone={close} />}
    </DialogButton>
  );
}

function ShipReleaseForm({ releaseId, today, onDone }: { releaseId: string; today: string; onDone: () => void }) {
  const form = useCommandForm({
    schema: shipReleaseSchema,
    defaults: { releaseId, shippedOn: today },
    send: shipReleaseAction,
    onDone,
  });
  return (
    <CommandForm form={form} buttons={<SubmitButton pending={form.pending}>Mark as shipped</SubmitButton>}>
      <DateField
        label="First day on which buyers could have it"
        hint="From then on a policy that does not cover this release is behind. The day stays."
        max={today}
        {...form.field("shippedOn")}
      />
    </CommandForm>
  );
}
