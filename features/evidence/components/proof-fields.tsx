"use client";

import { DateField } from "@/components/form/date-field";
import { TextAreaField } from "@/components/form/text-area-field";
import { TextField } from "@/components/form/text-field";
import type { EvidenceKind } from "@/generated/prisma/enums";

type Props = {
  kind: EvidenceKind;
  prefix: string;
  today: string;
  effectiveOn?: string;
  errorOf: (name: string) => string | undefined;
};

/** What proves it, where that is not a file, and the two days between which it holds. */
export function ProofFields({ kind, prefix, today, effectiveOn, errorOf }: Props) {
  const field = (name: string) => ({ name, id: `${prefix}-${name}`, error: errorOf(name) });
  return (
    <>
      {kind === "LINK" && (
        <TextField
          {...field("url")}
          label="Web address"
          type="url"
          hint="We never open it. Whoever reviews it has to be able to."
        />
      )}
      {kind === "NOTE" && (
        <TextAreaField
          {...field("note")}
          label="What you saw"
          hint="Who measured what, on which device, and what came out."
        />
      )}
      <div className="flex flex-wrap gap-x-6 gap-y-4">
        <DateField
          {...field("effectiveOn")}
          label="Holds from"
          hint="The day of the test"
          max={today}
          defaultValue={effectiveOn ?? today}
        />
        <DateField {...field("expiresOn")} label="Holds until" hint="Its last day" optional />
      </div>
    </>
  );
}

/** What those fields hold, as the commands take it. */
export function readProof(data: FormData) {
  const text = (name: string) => String(data.get(name) ?? "");
  return { effectiveOn: text("effectiveOn"), expiresOn: text("expiresOn"), url: text("url"), note: text("note") };
}
