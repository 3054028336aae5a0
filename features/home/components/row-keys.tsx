"use client";

import { useEffect } from "react";
import { isTyping } from "@/components/ui/is-typing";

const steps: Record<string, number> = { j: 1, arrowdown: 1, k: -1, arrowup: -1 };

/** `J` and `K` walk over the rows of every list on the page. Enter is the link's own. */
export function RowKeys() {
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return;
      if (document.querySelector("dialog[open]")) return;
      const step = steps[event.key.toLowerCase()];
      const rows = [...document.querySelectorAll<HTMLElement>("#main .work-row .row-link")];
      if (!step || rows.length === 0) return;
      event.preventDefault();
      const at = rows.indexOf(document.activeElement as HTMLElement);
      const next = at < 0 ? 0 : Math.min(Math.max(at + step, 0), rows.length - 1);
      rows[next]?.focus();
    }
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
  return null;
}
