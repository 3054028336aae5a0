"use client";

import { useState, useTransition } from "react";
import type { Outcome } from "@/lib/outcome";
import { Button, type ButtonLook } from "./button";
import { RefusalNote } from "./note";

export type PressButtonProps = ButtonLook & {
  children: string;
  /** A server action with its input bound to it. */
  press: () => Promise<Outcome<unknown>>;
};

/** One button, one command; a refusal stands under it. */
export function PressButton({ children, press, ...look }: PressButtonProps) {
  const [pending, start] = useTransition();
  const [refusal, setRefusal] = useState<string | null>(null);

  function run() {
    setRefusal(null);
    start(async () => {
      const outcome = await press();
      if (!outcome.ok) setRefusal(outcome.message);
    });
  }

  return (
    <>
      <Button {...look} pending={pending} onClick={run}>
        {children}
      </Button>
      <RefusalNote className="basis-full">{refusal}</RefusalNote>
    </>
  );
}
