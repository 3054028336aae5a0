"use client";

import { useRef, useState } from "react";
import type { Outcome } from "@/lib/outcome";

/** Sends a deed and takes what it answers. `answerId` is where a refusal is shown; null: above the whole list. */
export type RunDeed = <T>(
  name: string,
  answerId: string | null,
  send: () => Promise<Outcome<T>>,
  done: (data: T) => void,
) => Promise<boolean>;

/** One deed at a time: which one is under way, and why the last one was refused. */
export function useRun() {
  const [pending, setPending] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<{ answerId: string | null; message: string } | null>(null);

  // Two presses can wait for the same save before the screen is drawn anew: only the first of them asks the server.
  const busy = useRef(false);

  const run: RunDeed = async (name, answerId, send, done) => {
    if (busy.current) return false;
    busy.current = true;
    setPending(name);
    setRefusal(null);
    try {
      const outcome = await send();
      if (outcome.ok) done(outcome.data);
      else setRefusal({ answerId, message: outcome.message });
      return outcome.ok;
    } catch {
      setRefusal({ answerId, message: "There is no connection. Nothing was lost; try again in a moment." });
      return false;
    } finally {
      busy.current = false;
      setPending(null);
    }
  };

  return { run, pending, refusal, dismiss: () => setRefusal(null) };
}
