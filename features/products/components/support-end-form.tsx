"use client";

import { useState } from "react";
import { CommandForm } from "@/components/form/command-form";
import { DateField } from "@/components/form/date-field";
import { SubmitButton } from "@/components/form/submit-button";
import { useCommandForm } from "@/components/form/use-command-form";
import { formatDay } from "@/components/ui/format-day";
import { Icon } from "@/components/ui/icon";
import { setSupportEndAction } from "../actions";
import { setSupportEndSchema } from "../schema";

type Props = { productId: string; supportEndsOn: string | null; promisedUntil: string | null };

/** The last day of security updates. What is promised in print moves later, never earlier. */
export function SupportEndForm({ productId, supportEndsOn, promisedUntil }: Props) {
  const [saved, setSaved] = useState(false);
  const form = useCommandForm({
    schema: setSupportEndSchema,
    defaults: { productId, supportEndsOn: supportEndsOn ?? "" },
    send: async (input) => {
      setSaved(false);
      const outcome = await setSupportEndAction(input);
      // A rule refuses it, not the field: it stands as a note above the button.
      return outcome.ok || outcome.kind === "invalid" ? outcome : { ...outcome, fieldErrors: {} };
    },
    onDone: () => setSaved(true),
  });
  const hint = promisedUntil
    ? `Published as ${formatDay(promisedUntil, "long")}: it can move later, never earlier.`
    : "The last day on which buyers get security updates. Once published, it can move later, never earlier.";
  return (
    <CommandForm
      form={form}
      buttons={
        <>
          <SubmitButton variant="secondary" pending={form.pending}>
            Save this date
          </SubmitButton>
          <span role="status" className="inline-flex items-center gap-1.5 text-12 text-ink-3">
            {saved && (
              <>
                <Icon name="check" size={14} /> Saved
              </>
            )}
          </span>
        </>
      }
    >
      <DateField label="Security updates until" hint={hint} {...form.field("supportEndsOn")} />
    </CommandForm>
  );
}
