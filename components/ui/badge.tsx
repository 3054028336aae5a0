import type { ReactNode } from "react";

/** A small neutral word in a square: a version, a kind. Not for verdicts or states. */
export function Tag({ children }: { children: ReactNode }) {
  return <span className="state">{children}</span>;
}
