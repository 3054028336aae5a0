"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useId, useRef, useState } from "react";
import { RadioGroup } from "@/components/form/choice-group";
import { SubmitButton } from "@/components/form/submit-button";
import { TextAreaField } from "@/components/form/text-area-field";
import { useSend } from "@/components/form/use-send";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { RefusalNote } from "@/components/ui/note";
import { StateTag } from "@/components/ui/state-tag";
import { counted } from "@/lib/counted";
import { acceptEvidenceAction, returnEvidenceAction, takeBackEvidenceAction } from "../actions";

export type WaitingBoxProps = {
  revisionId: string;
  number: number;
  hands: string[];
  deciders: string[];
  mayDecide: boolean;
  hadAHand: boolean;
  before: number | null;
  offersTo: number;
  mayTakeBack: boolean;
};

const some = (count: number) => counted(count, "answer", "answers");

/** What waits for a second person: who that can be, and what each decision would do. */
export function WaitingBox(box: WaitingBoxProps) {
  const { revisionId, number, before, offersTo, mayDecide } = box;
  const prefix = useId();
  const router = useRouter();
  const { send, pending, message, errorOf } = useSend();
  const [returning, setReturning] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const compares = before !== null && offersTo > 0;
  const refresh = () => router.refresh();

  function decide(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const note = String(data.get("note") ?? "");
    const proves = data.get("proves") === "else" ? "else" : "same";
    if (returning) send(() => returnEvidenceAction({ revisionId, note }), refresh);
    else send(() => acceptEvidenceAction({ revisionId, proves, note }), refresh);
  }

  return (
    <section aria-label="Waits for review" className="rounded-lg border border-accent bg-surface">
      <h2 className="flex flex-wrap items-center gap-3 border-b border-line px-4 py-2.5 text-13 font-semibold">
        <span className="inline-flex size-6 items-center justify-center rounded-sm border-2 border-accent text-12">
          {number}
        </span>
        <span className="flex-1">
          {before === null
            ? `Revision ${number} waits for review`
            : `Revision ${number} wants to take the place of revision ${before}`}
        </span>
        <StateTag state="SUBMITTED" />
      </h2>
      <form ref={form} noValidate onSubmit={decide} className="grid gap-3.5 px-4 py-3.5">
        {compares && (
          <>
            <p className="text-13 text-ink-2">
              It offers itself to {some(offersTo)}. Revision {before} counts until it ends or is withdrawn.
            </p>
            {mayDecide && !returning && (
              <RadioGroup
                name="proves"
                id={`${prefix}-proves`}
                label={`What does revision ${number} prove?`}
                options={[
                  {
                    value: "same",
                    label: "The same, with a newer date",
                    hint: `${some(offersTo)} stay as they are and link revision ${number}.`,
                  },
                  {
                    value: "else",
                    label: "Something else than before",
                    hint: `${some(offersTo)} open again where they were accepted, and sentences that stand on them drift until then.`,
                  },
                ]}
                error={errorOf("proves")}
                defaultValue="same"
              />
            )}
          </>
        )}
        {returning && (
          <TextAreaField
            name="note"
            id={`${prefix}-note`}
            label="What would make you accept it"
            error={errorOf("note")}
            autoFocus
          />
        )}
        <RefusalNote>{message}</RefusalNote>
        <div className="flex flex-wrap items-center gap-x-3 gap-y-2 border-t border-line pt-3.5">
          <WhoDecides {...box} />
          <span className="ml-auto flex flex-wrap gap-2">
            {box.mayTakeBack && (
              <Button
                icon="undo-2"
                pending={pending}
                onClick={() => send(() => takeBackEvidenceAction({ revisionId }), refresh)}
              >
                Take back
              </Button>
            )}
            {mayDecide && !returning && (
              <>
                <Button icon="corner-up-left" onClick={() => setReturning(true)}>
                  Return
                </Button>
                <SubmitButton icon="check-check" pending={pending}>
                  {`Accept revision ${number}`}
                </SubmitButton>
              </>
            )}
            {returning && (
              <>
                <Button variant="quiet" onClick={() => setReturning(false)}>
                  Cancel
                </Button>
                <SubmitButton icon="corner-up-left" pending={pending}>
                  {`Return revision ${number}`}
                </SubmitButton>
              </>
            )}
          </span>
        </div>
      </form>
    </section>
  );
}

function WhoDecides({ mayDecide, hadAHand, hands, deciders }: WaitingBoxProps) {
  const them = hands.join(", ");
  return (
    <p className="flex items-start gap-1.5 text-13 text-ink-2">
      <Icon name="user-check" className={mayDecide ? "mt-px text-met" : "mt-px text-ink-3"} />
      <span>
        {mayDecide && `You may decide: you had no hand in it. ${them} brought or submitted it.`}
        {!mayDecide && hadAHand && "Someone else has to decide this: you had a hand in it. "}
        {!mayDecide && deciders.length > 0 && `${deciders.join(", ")} may decide.`}
        {!mayDecide &&
          deciders.length === 0 &&
          "Nobody is left who may decide. It needs a security lead who had no hand in it: invite one."}
      </span>
    </p>
  );
}
