"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState, useTransition } from "react";
import { CommandForm } from "@/components/form/command-form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextAreaField } from "@/components/form/text-area-field";
import { useCommandForm } from "@/components/form/use-command-form";
import { ActionBar } from "@/components/layout/action-bar";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { isTyping } from "@/components/ui/is-typing";
import { Armed } from "@/components/ui/kbd";
import { RefusalNote } from "@/components/ui/note";
import { acceptProfileAction, returnProfileAction } from "../actions";
import { returnProfileSchema } from "../schema";

/** Accepting cannot be undone, so it takes two steps in place; returning asks for a note. */
export function DecideProfile({ submissionId, by }: { submissionId: string; by: string }) {
  const router = useRouter();
  const [step, setStep] = useState<"choose" | "armed" | "return">("choose");
  const [pending, start] = useTransition();
  const [refusal, setRefusal] = useState<string | null>(null);

  function accept() {
    if (step !== "armed") return setStep("armed");
    setRefusal(null);
    start(async () => {
      const outcome = await acceptProfileAction({ submissionId });
      if (outcome.ok) return router.refresh();
      setStep("choose");
      setRefusal(outcome.message);
    });
  }

  const onKey = useRef<(event: KeyboardEvent) => void>(() => undefined);
  onKey.current = (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return;
    if (event.key === "Escape") return setStep("choose");
    if (isTyping(event) || pending) return;
    const key = event.key.toLowerCase();
    if (key === "a" && step !== "armed") setStep("armed");
    else if (key === "enter" && step === "armed" && event.target === document.body) accept();
    else if (key === "r") setStep("return");
    else return;
    event.preventDefault();
  };
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey.current(event);
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, []);

  const note = (
    <>
      <Icon name="user-check" size={14} className="mt-px text-met" />
      <span>You may decide: you had no hand in it. {by} asked.</span>
    </>
  );
  if (step === "return") {
    return (
      <ActionBar note={note}>
        <div className="w-full">
          <ReturnForm submissionId={submissionId} onCancel={() => setStep("choose")} />
        </div>
      </ActionBar>
    );
  }
  return (
    <ActionBar note={note}>
      <RefusalNote className="w-full">{refusal}</RefusalNote>
      <Button
        variant="primary"
        keys={step === "armed" ? undefined : "A"}
        className="flex-1"
        pending={pending}
        onClick={accept}
      >
        {step === "armed" ? <Armed deed="Accept" /> : "Accept"}
      </Button>
      <Button keys={step === "armed" ? "Esc" : "R"} onClick={() => setStep(step === "armed" ? "choose" : "return")}>
        {step === "armed" ? "Not yet" : "Return"}
      </Button>
      <p className="w-full text-12 text-ink-3">
        Accepting settles which requirements apply to this release. It cannot be undone, only followed by another
        profile.
      </p>
    </ActionBar>
  );
}

function ReturnForm({ submissionId, onCancel }: { submissionId: string; onCancel: () => void }) {
  const router = useRouter();
  const form = useCommandForm({
    schema: returnProfileSchema,
    defaults: { submissionId, note: "" },
    send: returnProfileAction,
    onDone: () => router.refresh(),
  });
  return (
    <CommandForm
      form={form}
      buttons={
        <>
          <SubmitButton pending={form.pending}>Return it</SubmitButton>
          <Button variant="quiet" onClick={onCancel}>
            Cancel
          </Button>
        </>
      }
    >
      <TextAreaField label="What has to change" autoFocus {...form.field("note")} />
    </CommandForm>
  );
}
