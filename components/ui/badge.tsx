import type { ReactNode } from "react";

/** A small neutral word in a square: a version, a kind. Not for verdicts or states. */
export function Tag({ children }: { children: ReactNode }) {
  return <span className="state">{children}</span>;
}

/** How many: beside headings and in navigation. */
export function Count({ children }: { children: ReactNode }) {
  return <span className="text-12 text-ink-3 tabular-nums">{children}</span>;
}
