"use client";

import { useState } from "react";
import { ActionBar } from "@/components/layout/action-bar";
import { Button } from "@/components/ui/button";
import { Day, Moment } from "@/components/ui/day";
import { Icon } from "@/components/ui/icon";
import { StateTag } from "@/components/ui/state-tag";
import type { AnswerDetail } from "../detail/answer-detail";
import { whyNotSubmittable } from "../rules";
import { emptyBlanks } from "../value-rules";
import type { SaverState } from "./answer-saver";
import { ReopenForm } from "./reopen-form";
import type { Deeds } from "./use-deeds";
import type { WorkspaceModel } from "./use-workspace";

type Props = { detail: AnswerDetail; state: SaverState; deeds: Deeds; model: WorkspaceModel };

/** Where the answer is on its way, whose it is, and the one deed that moves it on. */
export function DetailFoot({ detail, state, deeds, model }: Props) {
  const [reopening, setReopening] = useState(false);
  const { timeZone } = model.data;
  if (!detail.applies || detail.gone) return null;
  const refusal = deeds.refusal?.answerId === detail.answerId ? deeds.refusal.message : null;
  const obstacle = whyNotYet(detail, state);
  const open = detail.state === "OPEN";
  const said = refusal ?? (open && detail.may.edit ? obstacle : null);
  return (
    <ActionBar
      note={
        said && (
          <span role={refusal ? "alert" : undefined} className={refusal ? "font-medium text-danger" : undefined}>
            {said}
          </span>
        )
      }
    >
      {reopening ? (
        <ReopenForm sentences={detail.sentences} deeds={deeds} onClose={() => setReopening(false)} />
      ) : (
        <>
          <StateTag state={open && detail.returned ? "RETURNED" : detail.state} />
          <span className="mr-auto flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1 text-12 text-ink-3">
            {open ? (
              <Assigned detail={detail} deeds={deeds} model={model} />
            ) : (
              detail.accepted && (
                <span>
                  by {detail.accepted.by}, <Moment at={detail.accepted.at} timeZone={timeZone} />
                </span>
              )
            )}
          </span>
          {open && detail.may.edit && (
            <Button
              variant="primary"
              keys="S"
              notYet={obstacle !== null}
              pending={deeds.pending === "submit"}
              onClick={() => void deeds.submit()}
            >
              Submit for review
            </Button>
          )}
          {detail.state === "ACCEPTED" && detail.may.edit && (
            <Button variant="quiet" icon="rotate-ccw" onClick={() => setReopening(true)}>
              Reopen, say why
            </Button>
          )}
        </>
      )}
    </ActionBar>
  );
}

/** Why it cannot be submitted yet, as one sentence. */
function whyNotYet(detail: AnswerDetail, { draft, theirs }: SaverState): string | null {
  if (theirs) return "Choose a version first.";
  const answer = { ...draft, state: detail.state, gone: false };
  const rule = whyNotSubmittable(answer, detail.evidence.length);
  if (rule) return rule;
  const empty = draft.verdict === "MET" ? emptyBlanks(detail.asked, draft.values) : [];
  return empty.length > 0 ? "Fill in the blanks of the buyer's sentence first." : null;
}

function Assigned({ detail, deeds, model: { data } }: { detail: AnswerDetail; deeds: Deeds; model: WorkspaceModel }) {
  const { assigneeId, dueOn, answerId, state, may } = detail;
  const assignee = data.people.find(({ id }) => id === assigneeId)?.name;
  // Who may not write in it learns whose it is to answer.
  const theirs = state === "OPEN" && !may.edit ? ", who answers it" : "";
  if (!may.assign)
    return (
      <>
        <span>{assignee ? `Assigned to ${assignee}${theirs}` : "Assigned to nobody"}</span>
        {dueOn && (
          <span>
            due <Day value={dueOn} form="short" today={data.today} />
          </span>
        )}
      </>
    );
  return (
    <>
      <label className="inline-flex items-center gap-1.5">
        <Icon name="user" size={14} label="Assigned to" />
        <select
          data-focus="assignee"
          value={assigneeId ?? ""}
          onChange={(event) => void deeds.assign([answerId], { assigneeId: event.target.value || null })}
          className="bare-select max-w-36"
        >
          <option value="">Nobody</option>
          {data.people.map(({ id, name, assignable }) => (
            <option key={id} value={id} disabled={!assignable}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label className="inline-flex items-center gap-1.5">
        <Icon name="calendar" size={14} label="Due" />
        <input
          key={dueOn}
          type="date"
          data-focus="due"
          defaultValue={dueOn ?? ""}
          onBlur={(event) => {
            if (event.target.value !== (dueOn ?? ""))
              void deeds.assign([answerId], { dueOn: event.target.value || null });
          }}
          className="bare-select w-31"
        />
      </label>
    </>
  );
}
