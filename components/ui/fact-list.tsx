import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { Icon } from "./icon";
import { Pieces } from "./pieces";

export type FactItem = { label: ReactNode; value: ReactNode; note?: ReactNode };

/** Label and value, row by row. `ruled` draws hairlines between: for details, not for asides. */
export function FactList({ items, ruled }: { items: FactItem[]; ruled?: boolean }) {
  return (
    <dl className={classNames("text-13", ruled ? "divide-y divide-line border-y border-line" : "grid gap-2.5")}>
      <Pieces of={items}>
        {({ label, value, note }) => (
          <div className={classNames("grid grid-cols-[7.5rem_minmax(0,1fr)] gap-x-3", ruled && "py-2")}>
            <dt className="text-ink-3">{label}</dt>
            <dd className="min-w-0 wrap-anywhere">
              {value ?? <Empty />}
              {note && <p className="text-12 text-ink-3">{note}</p>}
            </dd>
          </div>
        )}
      </Pieces>
    </dl>
  );
}

/** In the place of a value that nobody has filled in. */
export function Empty({ children = "Empty" }: { children?: ReactNode }) {
  return (
    <span className="inline-flex items-center gap-1.5 text-ink-3">
      <Icon name="square-dashed" size={14} />
      {children}
    </span>
  );
}
