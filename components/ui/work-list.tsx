import Link from "next/link";
import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { Icon, type IconName } from "./icon";

/** Rows with hairlines in one card: home, reviews, whatever waits for somebody. */
export function WorkList({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ul aria-label={label} className="divide-y divide-line overflow-hidden rounded-lg border border-line bg-surface">
      {children}
    </ul>
  );
}

export type WorkRowProps = {
  href: string;
  /** A verdict glyph, or a `KindIcon`. */
  glyph: ReactNode;
  /** The requirement's id; for other kinds the word of the kind. */
  id?: string;
  title: string;
  meta?: ReactNode;
  person?: ReactNode;
  /** At the right: when it came, when it is due. */
  end?: ReactNode;
  current?: boolean;
};

/** One thing that somebody has to do, as a row that leads to it. */
export function WorkRow({ href, glyph, id, title, meta, person, end, current }: WorkRowProps) {
  return (
    <li aria-current={current || undefined} className="work-row">
      <span className="mt-0.5 md:mt-0">{glyph}</span>
      {id && <span className={classNames("work-row-id text-12 text-ink-3", /\d/.test(id) && "font-mono")}>{id}</span>}
      <Link href={href} prefetch={false} title={title} className="row-link work-row-title text-13 md:truncate">
        {title}
      </Link>
      <span className="work-row-meta text-12 text-ink-3">{meta}</span>
      <span className="work-row-person">{person}</span>
      <span className="work-row-end text-12 text-ink-3 tabular-nums">{end}</span>
    </li>
  );
}

const kinds = {
  evidence: "paperclip",
  profile: "sliders-horizontal",
  policy: "book-open-text",
  file: "file-text",
} as const satisfies Record<string, IconName>;

/** What stands in a mixed list where an answer shows its verdict. An exception shows `ExceptedGlyph`. */
export function KindIcon({ kind }: { kind: keyof typeof kinds }) {
  return <Icon name={kinds[kind]} className="text-ink-3" />;
}

/** When it has to be done. Late is danger, today is caution; both also say so. */
export function Due({ children, how }: { children: ReactNode; how?: "late" | "soon" }) {
  return (
    <span
      className={classNames(how === "late" && "font-medium text-danger", how === "soon" && "font-medium text-caution")}
    >
      {children}
    </span>
  );
}
