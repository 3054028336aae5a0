"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useId } from "react";
import { SubmitButton } from "@/components/form/submit-button";
import { TextAreaField } from "@/components/form/text-area-field";
import { useSend } from "@/components/form/use-send";
import { Button } from "@/components/ui/button";
import { DialogButton } from "@/components/ui/dialog";
import { RefusalNote } from "@/components/ui/note";
import { revokeExceptionAction } from "../actions";

/** Ends an exception before its last day. */
export function RevokeExceptionButton({ exceptionId }: { exceptionId: string }) {
  return (
    <DialogButton label="Revoke" icon="ban" title="Revoke this exception">
      {(close) => <RevokeForm exceptionId={exceptionId} onClose={close} />}
    </DialogButton>
  );
}

function RevokeForm({ exceptionId, onClose }: { exceptionId: string; onClose: () => void }) {
  const prefix = useId();
  const router = useRouter();
  const { send, pending, message, errorOf } = useSend();

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const why = String(new FormData(event.currentTarget).get("why") ?? "");
    send(
      () => revokeExceptionAction({ exceptionId, why }),
      () => {
        onClose();
        router.refresh();
      },
    );
  }

  return (
    <form noValidate onSubmit={submit} className="grid gap-4 text-13">
      <p>It ends today. Policies that printed its wording drift. This cannot be undone; another request can be made.</p>
      <TextAreaField name="why" id={`${prefix}-why`} label="Why it ends early" error={errorOf("why")} />
      <RefusalNote>{message}</RefusalNote>
      <div className="flex gap-2">
        <SubmitButton variant="danger" pending={pending}>
          Revoke
        </SubmitButton>
        <Button variant="quiet" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
