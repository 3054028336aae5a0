"use client";

import { useEffect, useRef } from "react";
import { isTyping } from "./is-typing";

/** Single keys of a screen. They do nothing inside a field, in an open dialog, or together with Ctrl, Alt or Cmd. */
export function useKeys(keys: Record<string, ((event: KeyboardEvent) => void) | undefined>) {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return;
      if (document.querySelector("dialog[open]")) return;
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
