import type { ReactNode } from "react";
import { Day } from "./day";
import { Icon } from "./icon";

/** Accepted as met, but its evidence has ended: the verdict stays and this stands beside it. */
export function OutOfDateTag({ since }: { since: string }) {
  return (
    <span className="state state-caution">
      <Icon name="file-clock" size={14} />
      <span>
        Out of date since <Day value={since} />
      </span>
    </span>
  );
}

/** Something published is no longer true. */
export function Drifted({ children = "Drifted" }: { children?: ReactNode }) {
  return (
    <span className="inline-flex items-center gap-1 text-12 font-medium text-caution">
      <Icon name="triangle-alert" size={14} />
      {children}
    </span>
  );
}

/** A newer release has shipped that no version covers: work, not an error. */
export function Behind({ children = "Behind" }: { children?: ReactNode }) {
  return (
    <span className="inline-flex items-center gap-1 text-12 font-medium text-ink-2">
      <Icon name="package-plus" size={14} />
      {children}
    </span>
  );
}
