"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useId } from "react";
import { SubmitButton } from "@/components/form/submit-button";
import { TextAreaField } from "@/components/form/text-area-field";
import { useSend } from "@/components/form/use-send";
import { Button, ButtonLink } from "@/components/ui/button";
import { DialogButton } from "@/components/ui/dialog";
import { RefusalNote } from "@/components/ui/note";
import { counted } from "@/lib/counted";
import { archiveEvidenceAction, submitEvidenceAction, withdrawEvidenceAction } from "../actions";

type Props = {
  evidenceId: string;
  newest: { id: string; number: number; state: string };
  /** What can be withdrawn: the revisions that are not yet. */
  withdrawable: { id: string; number: number; answers: number }[];
  may: { edit: boolean; withdraw: boolean };
  used: boolean;
};

/** What can be done to a piece of evidence. */
export function EvidenceDeeds({ evidenceId, newest, withdrawable, may, used }: Props) {
  const router = useRouter();
  const { send, pending, message } = useSend();
  const refresh = () => router.refresh();
  const submittable = may.edit && (newest.state === "OPEN" || newest.state === "RETURNED");
  return (
    <>
      {submittable && (
        <Button
          icon="send"
          pending={pending}
          onClick={() => send(() => submitEvidenceAction({ revisionId: newest.id }), refresh)}
        >
          Submit for review
        </Button>
      )}
      {may.edit && (
        <ButtonLink icon="file-up" href={`/evidence/${evidenceId}/revise`}>
          New revision
        </ButtonLink>
      )}
      {may.withdraw && withdrawable[0] && (
        <DialogButton variant="quiet" label="Withdraw" title="Withdraw what was wrong">
          {(close) => (
            <WithdrawForm
              revisions={withdrawable}
              onDone={() => {
                close();
                refresh();
              }}
              onCancel={close}
            />
          )}
        </DialogButton>
      )}
      {may.edit && !used && (
        <DialogButton variant="quiet" label="Archive" title="Archive this evidence">
          {(close) => (
            <div className="grid gap-4 text-13">
              <p>It leaves the library and cannot be linked any more. What was decided about it is kept.</p>
              <div className="flex gap-2">
                <Button
                  variant="primary"
                  icon="archive"
                  pending={pending}
                  onClick={() =>
                    send(
                      () => archiveEvidenceAction({ evidenceId }),
                      () => router.push("/evidence"),
                    )
                  }
                >
                  Archive
                </Button>
                <Button variant="quiet" onClick={close}>
                  Keep it
                </Button>
              </div>
            </div>
          )}
        </DialogButton>
      )}
      <RefusalNote className="basis-full">{message}</RefusalNote>
    </>
  );
}

type WithdrawProps = { revisions: Props["withdrawable"]; onDone: () => void; onCancel: () => void };

function WithdrawForm({ revisions, onDone, onCancel }: WithdrawProps) {
  const prefix = useId();
  const { send, pending, message, errorOf } = useSend();

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const text = (name: string) => String(data.get(name) ?? "");
    send(() => withdrawEvidenceAction({ revisionId: text("revisionId"), why: text("why") }), onDone);
  }

  return (
    <form noValidate onSubmit={submit} className="grid gap-4 text-13">
      <p>
        It stops counting at once. Every accepted answer that has no other accepted evidence in date opens again, and
        sentences that stand on it drift. This cannot be undone.
      </p>
      <fieldset className="grid gap-2">
        <legend className="label">Which revision</legend>
        {revisions.map(({ id, number, answers }, index) => (
          <label key={id} className="flex min-h-6 items-center gap-2">
            <input type="radio" name="revisionId" value={id} defaultChecked={index === 0} className="tick" />
            Revision {number}
            <span className="text-ink-3">linked by {counted(answers, "answer", "answers")}</span>
          </label>
        ))}
      </fieldset>
      <TextAreaField name="why" id={`${prefix}-why`} label="What was wrong with it" error={errorOf("why")} />
      <RefusalNote>{message}</RefusalNote>
      <div className="flex gap-2">
        <SubmitButton variant="danger" pending={pending}>
          Withdraw
        </SubmitButton>
        <Button variant="quiet" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
