import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";

export type PaneProps = {
  /** What the pane holds, for screen readers. */
  label: string;
  /** filters 220 · side 352 · detail 596 · list takes what is left. */
  size: "filters" | "list" | "side" | "detail";
  /** Stays at the top and at the foot while the middle scrolls. */
  head?: ReactNode;
  foot?: ReactNode;
  children: ReactNode;
  className?: string;
};

const sizes = {
  filters: "md:w-55 bg-canvas max-lg:hidden",
  list: "flex-1 bg-surface",
  side: "md:w-88 bg-canvas",
  detail: "md:w-[56%] lg:w-149 bg-surface",
};

/** One pane of a `PaneScreen`. It scrolls by itself, and takes the focus so that the arrow keys can scroll it. */
export function Pane({ label, size, head, foot, children, className }: PaneProps) {
  return (
    <section
      aria-label={label}
      className={classNames("flex min-w-0 flex-col border-line md:not-last:border-r", sizes[size], className)}
    >
      {head && <div className="flex min-h-10 shrink-0 items-center gap-2 border-b border-line px-4">{head}</div>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <div tabIndex={0} className="pane-body min-h-0 flex-1 md:overflow-y-auto">
        {children}
      </div>
      {foot}
    </section>
  );
}
