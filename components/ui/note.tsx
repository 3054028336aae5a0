import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { Icon, type IconName } from "./icon";

export type NoteProps = {
  /** danger: a rule refuses it. caution: it needs care. info: worth knowing. frozen: read-only, and why. */
  kind?: "danger" | "caution" | "info" | "frozen";
  title?: ReactNode;
  children?: ReactNode;
  /** The ways out: buttons or links. */
  actions?: ReactNode;
  icon?: IconName;
  /** Announced when it appears: refusals after a press. */
  live?: boolean;
  className?: string;
};

const looks = {
  danger: ["note-danger", "text-danger", "circle-alert"],
  caution: ["note-caution", "text-caution", "triangle-alert"],
  info: ["note-info", "text-accent", "info"],
  frozen: ["note-frozen", "text-accent", "lock"],
} as const;

/** What is the matter, why, and the way out. A refusal by a rule is a danger note, never a field error. */
export function Note({ kind = "caution", title, children, actions, icon, live, className }: NoteProps) {
  const [look, colour, usual] = looks[kind];
  return (
    <div className={classNames("note", look, className)} role={live ? "alert" : undefined}>
      <Icon name={icon ?? usual} className={classNames("mt-px", colour)} />
      <div className="min-w-0 flex-1">
        {title && <p className="font-semibold">{title}</p>}
        {children && <div className={title ? "mt-0.5" : undefined}>{children}</div>}
      </div>
      {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
    </div>
  );
}

/** Why a press was refused, announced as it appears. Nothing while there is nothing to say. */
export function RefusalNote({ children, className }: { children: ReactNode; className?: string }) {
  if (!children) return null;
  return (
    <Note kind="danger" live className={className}>
      {children}
    </Note>
  );
}
