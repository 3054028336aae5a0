import type { ReactNode } from "react";

export type EmptyStateProps = {
  title: string;
  /** One sentence: what to do and how long it takes. */
  children: ReactNode;
  /** One primary button, then at most one quiet one. */
  actions?: ReactNode;
};

export function EmptyState({ title, children, actions }: EmptyStateProps) {
  return (
    <div className="rounded-lg border border-dashed border-line-strong/60 p-6">
      <h2 className="text-16 font-semibold">{title}</h2>
      <p className="mt-1 max-w-measure text-14 text-ink-2">{children}</p>
      {actions && <div className="mt-4 flex flex-wrap gap-2">{actions}</div>}
    </div>
  );
}

/** A list that is filtered to nothing, or done: one line, no box. */
export function NothingHere({ children }: { children: ReactNode }) {
  return <p className="py-3 text-13 text-ink-3">{children}</p>;
}
