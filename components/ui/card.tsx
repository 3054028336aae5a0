import type { ReactNode } from "react";
import { classNames } from "./class-names";

/** A pane with a hairline. A card never sits in a card. */
export function Card({
  children,
  flush,
  className,
}: {
  children: ReactNode /** No padding: for lists and tables. */;
  flush?: boolean;
  className?: string;
}) {
  return (
    <div className={classNames("overflow-hidden rounded-lg border border-line bg-surface", !flush && "p-5", className)}>
      {children}
    </div>
  );
}

export type SectionProps = {
  title: ReactNode;
  /** A number or a few words after the title. */
  extra?: ReactNode;
  /** At the right of the title: a link, a small button. */
  action?: ReactNode;
  children: ReactNode;
  id?: string;
};

/** A part of a page under a heading. */
export function Section({ title, extra, action, children, id }: SectionProps) {
  return (
    <section id={id} aria-labelledby={id && `${id}-title`}>
      <header className="mb-2.5 flex flex-wrap items-baseline gap-x-2.5 gap-y-1">
        <h2 id={id && `${id}-title`} className="text-14 font-semibold">
          {title}
        </h2>
        {extra !== undefined && <span className="text-12 text-ink-3 tabular-nums">{extra}</span>}
        {action && <span className="ml-auto text-13">{action}</span>}
      </header>
      {children}
    </section>
  );
}

/** The same in the narrow column at the right: its content hangs under a hairline. */
export function AsideSection({ title, extra, children }: Pick<SectionProps, "title" | "extra" | "children">) {
  return (
    <section>
      <h2 className="flex items-baseline border-b border-line pb-2 text-13 font-semibold">
        {title}
        {extra !== undefined && <span className="ml-auto text-12 font-normal text-ink-3">{extra}</span>}
      </h2>
      <div className="pt-3 text-13">{children}</div>
    </section>
  );
}
