"use client";

import { Avatar } from "@/components/ui/avatar";
import { classNames } from "@/components/ui/class-names";
import { Day } from "@/components/ui/day";
import { Icon } from "@/components/ui/icon";
import { StateWord } from "@/components/ui/state-tag";
import { ExceptedGlyph, VerdictGlyph, verdictWord } from "@/components/ui/verdict";
import { Due } from "@/components/ui/work-list";
import { urgencyOf } from "../due-rules";
import { answerPath } from "../paths";
import type { WorkspaceRow } from "../workspace/workspace-rows";
import type { WorkspaceModel } from "./use-workspace";

type Props = {
  row: WorkspaceRow;
  assignee: string | null;
  current: boolean;
  selected: boolean;
  model: WorkspaceModel;
};

/** One requirement in the list: its verdict by shape, its words whole, its state, and whose it is. */
export function RequirementRow({ row, assignee, current, selected, model }: Props) {
  const { data } = model;
  const href = answerPath(data.assessmentId, row);
  return (
    <div
      aria-current={current || undefined}
      className={classNames(
        "pane-row relative grid grid-cols-[1rem_minmax(2.75rem,max-content)_minmax(0,1fr)_auto] gap-x-2.5 border-b border-line px-4 py-2.5",
        !current && "hover:bg-hover",
      )}
    >
      <span className="relative z-1 mt-0.5">
        {selected || model.selected.size > 0 ? (
          <input
            type="checkbox"
            aria-label={`Select ${row.requirementId}`}
            checked={selected}
            onChange={() => model.toggle(row.answerId)}
            className="tick"
          />
        ) : (
          <VerdictGlyph verdict={row.verdict} silent />
        )}
      </span>
      <span className="mt-px font-mono text-12 text-ink-3">{row.requirementId}</span>
      <a
        href={href}
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
          event.preventDefault();
          model.open(row, "enter");
        }}
        className="text-13 leading-5 text-ink after:absolute after:inset-0"
      >
        {row.statement}
      </a>
      <span className="row-span-2 self-end">
        {assignee ? (
          <Avatar name={assignee} />
        ) : (
          <span className="text-12 text-ink-3">{row.state === "OPEN" && "Nobody"}</span>
        )}
      </span>
      <RowMeta row={row} today={data.today} />
    </div>
  );
}

function RowMeta({ row, today }: { row: WorkspaceRow; today: string }) {
  const dueOn = row.state === "OPEN" ? row.dueOn : null;
  const urgency = dueOn ? urgencyOf(dueOn, today) : null;
  const returned = row.returned && row.state === "OPEN";
  return (
    <span className="col-start-3 flex flex-wrap items-center gap-x-3 text-12 text-ink-3">
      {row.exceptedUntil ? (
        <span className="inline-flex items-center gap-1 text-excepted">
          <ExceptedGlyph size={14} silent />
          <span>
            Excepted to <Day value={row.exceptedUntil} />
          </span>
        </span>
      ) : (
        <span>{row.applies ? verdictWord(row.verdict) : "Does not apply"}</span>
      )}
      {row.applies && <StateWord state={returned ? "RETURNED" : row.state} />}
      {row.staleSince && (
        <span className="inline-flex items-center gap-1 text-caution">
          <Icon name="file-clock" size={14} />
          <span>
            Out of date since <Day value={row.staleSince} form="short" today={today} />
          </span>
        </span>
      )}
      {row.linked > 0 && (
        <span className="inline-flex items-center gap-1">
          <Icon name="paperclip" size={14} label="Evidence:" /> {row.linked}
        </span>
      )}
      {row.toConfirm && (
        <span className="inline-flex items-center gap-1">
          <Icon name="copy-check" size={14} /> To confirm
        </span>
      )}
      {row.aged && (
        <span className="inline-flex items-center gap-1 text-caution">
          <Icon name="history" size={14} /> Aged advice
        </span>
      )}
      {dueOn && (
        <Due how={urgency?.how}>
          {urgency?.words ?? (
            <>
              Due <Day value={dueOn} form="short" today={today} />
            </>
          )}
        </Due>
      )}
    </span>
  );
}
