"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { TextAreaField } from "@/components/form/text-area-field";
import { ActionBar } from "@/components/layout/action-bar";
import { Button } from "@/components/ui/button";
import { Armed } from "@/components/ui/kbd";
import { RefusalNote } from "@/components/ui/note";
import { useToast } from "@/components/ui/toast";
import { useKeys } from "@/components/ui/use-keys";
import type { Outcome } from "@/lib/outcome";

type Decide = (note: string) => Promise<Outcome<unknown>>;

type Props = {
  accept: Decide;
  returnIt: Decide;
  /** The line under the button, where one press makes two decisions. */
  alsoAccepts?: string | null;
  /** Where to go when it is decided. */
  next: string;
  title: string;
  children?: React.ReactNode;
};

/** Accept or return. What cannot be undone takes two steps: A arms the button, Enter does it, Escape steps back. */
export function DecisionPanel({ accept, returnIt, alsoAccepts, next, title, children }: Props) {
  const router = useRouter();
  const toast = useToast();
  const note = useRef<HTMLTextAreaElement>(null);
  const acceptButton = useRef<HTMLButtonElement>(null);
  const [armed, setArmed] = useState(false);
  const [pending, setPending] = useState<"accept" | "return" | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);

  async function decide(which: "accept" | "return") {
    if (pending) return;
    const words = note.current?.value.trim() ?? "";
    setError(null);
    setRefusal(null);
    if (which === "return" && words.length < 10) {
      setError("Say what would make you accept it, in at least ten characters");
      note.current?.focus();
      return;
    }
    setPending(which);
    try {
      const outcome = await (which === "accept" ? accept : returnIt)(words);
      if (outcome.ok) {
        toast({ text: `${which === "accept" ? "Accepted" : "Returned"}: ${title}` });
        router.push(next);
        router.refresh();
        return;
      }
      setError(outcome.fieldErrors.note?.[0] ?? null);
      setRefusal(outcome.fieldErrors.note ? null : outcome.message);
    } catch {
      setRefusal("There is no connection. Nothing was decided; try again in a moment.");
    }
    setPending(null);
    setArmed(false);
  }

  useKeys({
    // Enter is the button's own: whoever goes on to another one does not accept with it.
    a: () => {
      acceptButton.current?.focus();
      setArmed(true);
    },
    escape: () => setArmed(false),
    r: () => note.current?.focus(),
  });

  return (
    <>
      <div className="mt-4">
        <TextAreaField
          ref={note}
          name="note"
          label="Note"
          hint="Needed when you return it: what would make you accept it?"
          rows={4}
          error={error ?? undefined}
          onKeyDown={(event) => event.key === "Escape" && event.currentTarget.blur()}
        />
      </div>
      {children}
      <RefusalNote className="mt-3">{refusal}</RefusalNote>
      <div className="decision-bar">
        <ActionBar>
          <Button
            icon="corner-up-left"
            keys="R"
            size={40}
            className="flex-1"
            pending={pending === "return"}
            onClick={() => void decide("return")}
          >
            Return
          </Button>
          <Button
            ref={acceptButton}
            variant="primary"
            icon="check-check"
            keys={armed ? undefined : "A"}
            size={40}
            className="flex-1"
            pending={pending === "accept"}
            onClick={() => (armed ? void decide("accept") : setArmed(true))}
            onBlur={() => setArmed(false)}
          >
            {armed ? <Armed deed="Accept" /> : "Accept"}
          </Button>
        </ActionBar>
        <p role="status" className="px-4 pb-2 text-center text-12 text-ink-3 lg:px-0">
          {armed ? (
            <>
              It cannot be undone. Press once more<span className="touch:hidden">, or Escape</span>.
            </>
          ) : (
            alsoAccepts
          )}
        </p>
      </div>
    </>
  );
}
