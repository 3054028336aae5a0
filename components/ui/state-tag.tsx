import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { Day } from "./day";
import { Icon, type IconName } from "./icon";
import { ExceptedGlyph } from "./verdict";

const states = {
  OPEN: ["Open", "pencil-line", ""],
  SUBMITTED: ["Submitted", "eye", "state-submitted"],
  ACCEPTED: ["Accepted", "check-check", "state-accepted"],
  RETURNED: ["Returned", "corner-up-left", "state-returned"],
  DRAFT: ["Draft", "pencil-line", ""],
  IN_REVIEW: ["In review", "eye", "state-submitted"],
  APPROVED: ["Approved", "check-check", "state-accepted"],
  PUBLISHED: ["Published", "book-check", "state-accepted"],
  SUPERSEDED: ["Superseded", "history", ""],
  WITHDRAWN: ["Withdrawn", "ban", "state-returned"],
  REQUESTED: ["Requested", "eye", "state-submitted"],
  EXPIRED: ["Expired", "calendar-x-2", "state-bad"],
  REJECTED: ["Rejected", "x", ""],
  REVOKED: ["Revoked", "ban", ""],
  ARCHIVED: ["Archived", "archive", ""],
} as const satisfies Record<string, readonly [string, IconName, string]>;

export type WorkflowState = keyof typeof states;

/** Where something is on its way. Square with a line icon, so that it cannot be taken for a verdict. */
export function StateTag({
  state,
  children,
}: {
  state: WorkflowState /** In place of the state's own word. */;
  children?: ReactNode;
}) {
  const [word, icon, look] = states[state];
  return (
    <span className={classNames("state", look)}>
      <Icon name={icon} size={14} />
      {children ?? word}
    </span>
  );
}

/** The same without its box: in meta lines and tables. */
export function StateWord({ state, children }: { state: WorkflowState; children?: ReactNode }) {
  const [word, icon, look] = states[state];
  return (
    <span className={classNames("state border-0 bg-transparent px-0", look)}>
      <Icon name={icon} size={14} />
      {children ?? word}
    </span>
  );
}

/** The only pill with a broken edge, because it ends. Stands beside the verdict, never instead of it. */
export function ExceptedPill({ until, children }: { until?: string; children?: ReactNode }) {
  return (
    <span className="chip chip-excepted">
      <ExceptedGlyph size={14} silent />
      {children ??
        (until ? (
          <span>
            Excepted to <Day value={until} />
          </span>
        ) : (
          "Excepted"
        ))}
    </span>
  );
}
