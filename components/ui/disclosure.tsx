import type { ReactNode } from "react";
import { Icon } from "./icon";

/** Folded until somebody wants it. Works without JavaScript and opens on paper. */
export function Disclosure({ summary, children, open }: { summary: ReactNode; children: ReactNode; open?: boolean }) {
  return (
    <details open={open} className="group">
      <summary className="inline-flex min-h-6 list-none items-center gap-1.5 text-13 font-medium text-ink-2 hover:text-ink [&::-webkit-details-marker]:hidden">
        <Icon name="chevron-right" size={14} className="text-ink-3 group-open:rotate-90" />
        {summary}
      </summary>
      <div className="pt-2 text-13">{children}</div>
    </details>
  );
}
