"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useId, useState } from "react";
import { SubmitButton } from "@/components/form/submit-button";
import { TextAreaField } from "@/components/form/text-area-field";
import { useSend } from "@/components/form/use-send";
import { Button } from "@/components/ui/button";
import { RefusalNote } from "@/components/ui/note";
import { sayDay } from "@/lib/day";
import { approveExceptionAction, rejectExceptionAction } from "../actions";

type Props = {
  exceptionId: string;
  expiresOn: string;
  /** Its last day has passed: it can only be cleared away. */
  onlyReject: boolean;
};

/** Approve with a note if there is one, or reject and say what is missing. */
export function DecideException({ exceptionId, expiresOn, onlyReject }: Props) {
  const prefix = useId();
  const router = useRouter();
  const { send, pending, message, errorOf, clear } = useSend();
  const [rejecting, setRejecting] = useState(onlyReject);

  function decide(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const note = String(new FormData(event.currentTarget).get("note") ?? "");
    const input = { exceptionId, note };
    send(
      () => (rejecting ? rejectExceptionAction(input) : approveExceptionAction(input)),
      () => router.refresh(),
    );
  }
  function turn(to: boolean) {
    clear();
    setRejecting(to);
  }

  return (
    <form noValidate onSubmit={decide} className="grid gap-3.5">
      <TextAreaField
        key={rejecting ? "reject" : "approve"}
        name="note"
        id={`${prefix}-note`}
        label={rejecting ? "What is missing" : "Note"}
        optional={!rejecting}
        error={errorOf("note")}
      />
      <RefusalNote>{message}</RefusalNote>
      <div className="flex flex-wrap items-center gap-2">
        {rejecting ? (
          <>
            <SubmitButton icon="x" pending={pending}>
              Reject
            </SubmitButton>
            {!onlyReject && (
              <Button variant="quiet" onClick={() => turn(false)}>
                Back
              </Button>
            )}
          </>
        ) : (
          <>
            <SubmitButton icon="diamond" pending={pending}>
              {`Approve until ${sayDay(expiresOn)}`}
            </SubmitButton>
            <Button onClick={() => turn(true)}>Reject</Button>
          </>
        )}
      </div>
    </form>
  );
}
