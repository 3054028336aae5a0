"use client";

import type { ReactNode } from "react";
import { Note } from "@/components/ui/note";
import { Tabs } from "@/components/ui/tabs";
import type { AnswerDetail } from "../detail/answer-detail";
import { whyNotEditable } from "../rules";
import { AnswerFields } from "./answer-fields";
import { AnswerHistory } from "./answer-history";
import type { AnswerSaver, SaverState } from "./answer-saver";
import { Conflict } from "./conflict";
import { FrozenAnswer } from "./frozen-answer";
import { Offers } from "./offers";
import { OtherRelease } from "./other-release";
import { SourcePlaces } from "./source-places";
import { StandingNotes } from "./standing-notes";
import type { Deeds } from "./use-deeds";
import type { WorkspaceModel } from "./use-workspace";

/** What another room draws inside the detail: its evidence, its exceptions. */
export type Slot = (props: { detail: AnswerDetail; editable: boolean; onChanged: () => void }) => ReactNode;

type Props = {
  detail: AnswerDetail;
  saver: AnswerSaver;
  state: SaverState;
  timeZone: string;
  model: WorkspaceModel;
  deeds: Deeds;
  evidence: Slot;
  exception: Slot;
};

/** A requirement from top to bottom. The order never changes: whoever knows it finds everything by hand. */
export function AnswerBody({ detail, saver, state, timeZone, model, deeds, evidence, exception }: Props) {
  const editable = detail.may.edit && detail.applies && whyNotEditable(detail) === null;
  const onChanged = () => model.refresh([detail.answerId]);
  // Other rooms see the verdict as it is being given, not as it was when this was fetched.
  const asWritten = editable ? { ...detail, verdict: state.draft.verdict } : detail;
  return (
    <div className="min-h-0 flex-1 overflow-y-auto px-4 pt-4 pb-8 md:px-5">
      <h2 className="text-18 font-semibold">{detail.statement}</h2>
      {detail.guidance && <p className="mt-1 text-13 text-ink-2">{detail.guidance}</p>}
      {detail.goodEvidence.length > 0 && (
        <p className="mt-1 text-12 text-ink-3">Good evidence: {detail.goodEvidence.join(", ")}.</p>
      )}
      {detail.caution && (
        <Note kind="caution" icon="history" className="mt-3.5">
          <b className="font-semibold">This advice has aged.</b> {detail.caution.why} {detail.caution.instead}
        </Note>
      )}
      <StandingNotes detail={detail} deeds={deeds} timeZone={timeZone} />
      <OtherRelease detail={detail} />
      <Offers detail={detail} deeds={deeds} model={model} />
      {state.theirs ? (
        <Conflict
          detail={detail}
          saver={saver}
          state={state}
          timeZone={timeZone}
          actor={model.data.actor}
          onChosen={onChanged}
        />
      ) : editable ? (
        <AnswerFields detail={detail} saver={saver} state={state} />
      ) : (
        <FrozenAnswer detail={detail} />
      )}
      {detail.applies && (
        <>
          {evidence({ detail: asWritten, editable, onChanged })}
          {exception({ detail: asWritten, editable, onChanged })}
        </>
      )}
      <div className="mt-5">
        <Tabs
          label="About this answer"
          tabs={[
            {
              id: "history",
              label: "History",
              count: detail.history.length,
              panel: <AnswerHistory lines={detail.history} timeZone={timeZone} />,
            },
            { id: "source", label: "Source", panel: <SourcePlaces detail={detail} /> },
          ]}
        />
      </div>
    </div>
  );
}
