"use client";

import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { Button, IconButton } from "@/components/ui/button";
import { dayAndTime } from "@/components/ui/format-day";
import { SaveState } from "@/components/ui/save-state";
import { Skeleton } from "@/components/ui/skeleton";
import type { AnswerDetail } from "../detail/answer-detail";
import { AnswerBody, type Slot } from "./answer-body";
import type { AnswerSaver } from "./answer-saver";
import { DetailFoot } from "./detail-foot";
import type { Deeds } from "./use-deeds";
import type { WorkspaceModel } from "./use-workspace";

/** Where a key wants to go, of which answer. Each press is an object of its own. */
export type FocusOn = { on: "rationale" | "assignee" | "due" | "evidence"; answerId: string | undefined } | null;

type Props = { model: WorkspaceModel; deeds: Deeds; focus: FocusOn; evidence: Slot; exception: Slot };

/** The open requirement: its head, its body that scrolls, and its foot that stays. */
export function DetailPane(props: Props) {
  const { model, focus } = props;
  const { detail, loading, current, open } = model;

  const served = useRef<FocusOn>(null);
  useEffect(() => {
    // A key can be pressed while its answer is on the way: it is served when that is there, and once.
    if (!focus || served.current === focus || !detail || focus.answerId !== detail.answerId) return;
    const target =
      document.querySelector<HTMLElement>(`[data-focus="${focus.on}"]`) ??
      document.querySelector<HTMLElement>(`[data-focus-around="${focus.on}"]`);
    // In a narrow window the list may be in front of it.
    if (target && !target.checkVisibility() && current) return open(current, "enter");
    served.current = focus;
    target?.focus();
    // Going on writing, not writing before what is there.
    if (target instanceof HTMLTextAreaElement) target.setSelectionRange(target.value.length, target.value.length);
    target?.scrollIntoView({ block: "nearest" });
  }, [focus, detail, current, open]);

  return (
    <>
      <DetailHead model={model} />
      {detail ? (
        <Opened key={detail.answerId} {...props} detail={detail} saver={model.saverOf(detail)} />
      ) : (
        <div className="flex-1 px-5 py-4">{loading && current ? <LaterSkeleton /> : <NotThere model={model} />}</div>
      )}
    </>
  );
}

function Opened({ detail, saver, ...props }: Props & { detail: AnswerDetail; saver: AnswerSaver }) {
  const { data } = props.model;
  const state = useSyncExternalStore(saver.subscribe, saver.read, saver.read);

  useEffect(() => {
    saver.open({
      ...detail,
      changedBy: detail.changedBy ? { id: "", name: detail.changedBy } : null,
    });
    const leave = () => void saver.flush();
    window.addEventListener("pagehide", leave);
    return () => {
      window.removeEventListener("pagehide", leave);
      leave();
    };
  }, [detail, saver]);

  return (
    <>
      <AnswerBody {...props} detail={detail} saver={saver} state={state} timeZone={data.timeZone} />
      <DetailFoot {...props} detail={detail} state={state} />
    </>
  );
}

function DetailHead({ model }: { model: WorkspaceModel }) {
  const { current, detail, index, visible } = model;
  return (
    <header className="flex min-h-10 shrink-0 items-center gap-2 border-b border-line px-4 py-1 md:px-5">
      <IconButton
        icon="arrow-left"
        label="Back to the list"
        size={44}
        className="-ml-3 md:hidden"
        onClick={model.showList}
      />
      <p className="flex min-w-0 flex-wrap items-center gap-x-2 text-12 text-ink-3">
        <span className="font-mono">{current?.requirementId}</span>
        {detail && model.data.checklists.length > 1 && (
          <>
            <span aria-hidden className="max-md:hidden">
              ·
            </span>
            <span className="truncate">{detail.listings.map((listing) => listing.checklist).join(" and ")}</span>
          </>
        )}
        {detail?.status && (
          <>
            <span aria-hidden className="max-md:hidden">
              ·
            </span>
            <span>{detail.status === "mandatory" ? "Mandatory" : "Recommended"}</span>
          </>
        )}
        {detail?.objective && (
          <>
            <span aria-hidden className="max-md:hidden">
              ·
            </span>
            <span className="truncate" title={detail.objective.id}>
              {detail.objective.title}
            </span>
          </>
        )}
      </p>
      <span className="ml-auto flex items-center gap-0.5">
        {detail && <HeadSaveState saver={model.saverOf(detail)} timeZone={model.data.timeZone} />}
        <IconButton
          icon="chevron-up"
          label="Previous (K)"
          size={28}
          onClick={() => model.step(-1)}
          className="max-md:size-11"
        />
        <IconButton
          icon="chevron-down"
          label="Next (J)"
          size={28}
          onClick={() => model.step(1)}
          className="max-md:size-11"
        />
        {index >= 0 && (
          <span className="pl-1 text-12 whitespace-nowrap text-ink-3 tabular-nums max-sm:hidden">
            {index + 1} of {visible.length}
          </span>
        )}
      </span>
    </header>
  );
}

function HeadSaveState({ saver, timeZone }: { saver: AnswerSaver; timeZone: string }) {
  const { status, savedAt } = useSyncExternalStore(saver.subscribe, saver.read, saver.read);
  return (
    <span className="pr-2">
      <SaveState state={status} at={savedAt ? dayAndTime(savedAt, timeZone)[1] : undefined} />
    </span>
  );
}

/** Nothing under 300 ms, so that a quick answer does not flicker. */
function LaterSkeleton() {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 300);
    return () => clearTimeout(timer);
  }, []);
  return late ? <Skeleton rows={6} /> : null;
}

function NotThere({ model }: { model: WorkspaceModel }) {
  const { current } = model;
  if (!current) return <p className="text-13 text-ink-2">Choose a requirement in the list.</p>;
  return (
    <div className="text-13 text-ink-2">
      <p className="mb-2">This requirement did not come. The connection may be gone.</p>
      <Button onClick={() => model.refresh([current.answerId])}>Try again</Button>
    </div>
  );
}
