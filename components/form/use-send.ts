"use client";

import { unstable_rethrow } from "next/navigation";
import { useState, useTransition } from "react";
import type { Outcome } from "@/lib/outcome";

type Refused = Extract<Outcome<never>, { ok: false }>;

/**
 * Sends one press to a command and keeps its refusal, for small forms inside a larger screen: the server checks, and
 * nothing of the schema travels to the browser. `errorOf` is what a field takes; `message` is for the whole form.
 */
export function useSend() {
  const [pending, start] = useTransition();
  const [refused, setRefused] = useState<Refused | null>(null);

  function send<T>(deed: () => Promise<Outcome<T>>, onDone: (data: T) => void) {
    if (pending) return;
    setRefused(null);
    start(async () => {
      try {
        const outcome = await deed();
        if (outcome.ok) onDone(outcome.data);
        else setRefused(outcome);
      } catch (error) {
        unstable_rethrow(error);
        const message = "The server did not answer. What you typed is still here: try again in a moment.";
        setRefused({ ok: false, kind: "busy", message, fieldErrors: {} });
      }
    });
  }

  const wrong = Object.values(refused?.fieldErrors ?? {}).some((messages) => messages?.[0]);
  return {
    send,
    pending,
    /** Null while every refusal has its field. */
    message: refused && !(refused.kind === "invalid" && wrong) ? refused.message : null,
    errorOf: (name: string) => refused?.fieldErrors[name]?.[0],
    /** For a field that can be wrong in several places: a file. */
    errorsOf: (name: string) => refused?.fieldErrors[name] ?? [],
    clear: () => setRefused(null),
  };
}
