"use client";

import { type FormEvent, useId, useState } from "react";
import { CheckboxField } from "@/components/form/checkbox-field";
import { DateField } from "@/components/form/date-field";
import { SelectField } from "@/components/form/select-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextAreaField } from "@/components/form/text-area-field";
import { useSend } from "@/components/form/use-send";
import { Button } from "@/components/ui/button";
import { RefusalNote } from "@/components/ui/note";
import { requestExceptionAction } from "../actions";
import { impacts, likelihoods } from "../rules";
import { RiskLevelMark } from "./risk-level";

/** What a renewal takes over from the exception that it follows. */
type Words = {
  reason: string;
  compensation: string;
  likelihood: number;
  impact: number;
  tellBuyers: boolean;
  buyerWording: string;
};

export type RequestFormProps = {
  answerId: string;
  today: string;
  renews?: Words & { id: string };
  onDone: (exceptionId: string) => void;
  onCancel: () => void;
};

const asOptions = (words: readonly string[]) => words.map((label, index) => ({ value: String(index + 1), label }));

/** Asks a second person to accept a risk for a while. */
export function RequestForm({ answerId, today, renews, onDone, onCancel }: RequestFormProps) {
  const prefix = useId();
  const { send, pending, message, errorOf } = useSend();
  const [risk, setRisk] = useState({ likelihood: renews?.likelihood ?? 0, impact: renews?.impact ?? 0 });
  const [tellBuyers, setTellBuyers] = useState(renews?.tellBuyers ?? true);
  const field = (name: string) => ({ name, id: `${prefix}-${name}`, error: errorOf(name) });

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const text = (name: string) => String(data.get(name) ?? "");
    send(
      () =>
        requestExceptionAction({
          answerId,
          reason: text("reason"),
          compensation: text("compensation"),
          likelihood: text("likelihood"),
          impact: text("impact"),
          expiresOn: text("expiresOn"),
          tellBuyers,
          buyerWording: text("buyerWording"),
          renewsId: renews?.id,
        }),
      ({ exceptionId }) => onDone(exceptionId),
    );
  }

  return (
    <form noValidate onSubmit={submit} className="grid gap-4">
      <TextAreaField {...field("reason")} label="Why it is not met" defaultValue={renews?.reason} />
      <TextAreaField
        {...field("compensation")}
        label="What makes it safer meanwhile"
        defaultValue={renews?.compensation}
      />
      <div className="flex flex-wrap items-end gap-x-5 gap-y-4">
        <SelectField
          {...field("likelihood")}
          label="How likely"
          none="Choose"
          options={asOptions(likelihoods)}
          defaultValue={renews?.likelihood ?? ""}
          onChange={(event) => setRisk({ ...risk, likelihood: Number(event.target.value) })}
        />
        <SelectField
          {...field("impact")}
          label="How bad"
          none="Choose"
          options={asOptions(impacts)}
          defaultValue={renews?.impact ?? ""}
          onChange={(event) => setRisk({ ...risk, impact: Number(event.target.value) })}
        />
        {risk.likelihood > 0 && risk.impact > 0 && (
          <span className="pb-1.5" role="status">
            <RiskLevelMark {...risk} />
          </span>
        )}
      </div>
      <DateField {...field("expiresOn")} label="Until" hint="Its last day, within two years" min={today} />
      <CheckboxField
        name="tellBuyers"
        id={`${prefix}-tellBuyers`}
        label="Buyers have to know"
        hint="Your words are printed in the policy, in the place of the claim that this requirement would carry."
        checked={tellBuyers}
        onChange={(event) => setTellBuyers(event.target.checked)}
      />
      {tellBuyers && (
        <TextAreaField
          {...field("buyerWording")}
          label="What buyers will read"
          hint="Plain words: what can happen, and what it means for them."
          className="font-serif"
          defaultValue={renews?.buyerWording}
        />
      )}
      <RefusalNote>{message}</RefusalNote>
      <div className="flex flex-wrap items-center gap-2">
        <SubmitButton pending={pending}>{renews ? "Request renewal" : "Request exception"}</SubmitButton>
        <Button variant="quiet" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
