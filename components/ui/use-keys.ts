"use client";

import { useEffect, useRef } from "react";
import { isTaken } from "./is-taken";

/** Single keys of a screen. They do nothing where a key means something of its own. */
export function useKeys(keys: Record<string, ((event: KeyboardEvent) => void) | undefined>) {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (isTaken(event)) return;
      const name = event.key.toLowerCase();
      const run = latest.current[event.shiftKey && /^[a-z]$/.test(name) ? `shift ${name}` : name];
      if (!run) return;
      event.preventDefault();
      run(event);
    }
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
}
