"use client";

import { useState } from "react";
import { PaneScreen } from "@/components/layout/pane-screen";
import { classNames } from "@/components/ui/class-names";
import { useKeys } from "@/components/ui/use-keys";
import type { AnswerDetail } from "../detail/answer-detail";
import type { SentWorkspace } from "../workspace/find-workspace";
import type { Slot } from "./answer-body";
import { DetailPane, type FocusOn } from "./detail-pane";
import { FilterMenu, Filters } from "./filters";
import { ListFoot } from "./list-foot";
import { ListHead } from "./list-head";
import { RequirementList } from "./requirement-list";
import { SelectionBar } from "./selection-bar";
import { useDeeds } from "./use-deeds";
import { useWorkspace } from "./use-workspace";
import { WorkspaceActions, WorkspaceProgress } from "./workspace-head";

export type WorkspaceProps = {
  data: SentWorkspace;
  /** What the detail shows first. */
  detail: AnswerDetail | null;
  /** The address names a requirement, so that a phone shows it instead of the list. */
  opened: boolean;
  /** What other rooms draw inside a detail. */
  evidence: Slot;
  exception: Slot;
};

/** One assessment: filters, requirements, and the one that is open. */
export function Workspace({ data, detail, opened, evidence, exception }: WorkspaceProps) {
  const model = useWorkspace(data, detail, opened);
  const deeds = useDeeds(model);
  const [focus, setFocus] = useState<FocusOn>(null);
  const { visible, index, current, detailInFront } = model;
  const on = (target: NonNullable<FocusOn>["on"]) => () => setFocus({ on: target, answerId: current?.answerId });

  useKeys({
    j: () => model.step(1),
    k: () => model.step(-1),
    arrowdown: () => model.step(1),
    arrowup: () => model.step(-1),
    "shift j": () => extend(1),
    "shift k": () => extend(-1),
    enter: current ? () => model.open(current, "enter") : undefined,
    escape: () => (model.selected.size > 0 ? model.select([]) : model.showList()),
    "1": () => deeds.setVerdict("MET"),
    "2": () => deeds.setVerdict("PARTLY_MET"),
    "3": () => deeds.setVerdict("NOT_MET"),
    "4": () => deeds.setVerdict("NOT_APPLICABLE"),
    "0": () => deeds.setVerdict(null),
    w: on("rationale"),
    e: on("evidence"),
    t: on("assignee"),
    d: on("due"),
    o: model.detail?.offers[0]?.how === "same-words" ? () => void deeds.takeOver(model.detail?.offers[0]) : undefined,
    s: () => void deeds.submit(),
    x: current && data.mayAnswer ? () => model.toggle(current.answerId) : undefined,
    "/": () => document.getElementById("requirement-filter")?.focus(),
  });

  function extend(by: 1 | -1) {
    if (!current || !data.mayAnswer) return;
    const next = visible[index + by];
    model.select([...new Set([...model.selected, current.answerId, ...(next ? [next.answerId] : [])])]);
    model.step(by);
  }

  return (
    <PaneScreen
      crumbs={[
        { label: data.productName, href: `/products/${data.productId}` },
        { label: data.release, href: `/products/${data.productId}` },
        { label: "Assessment" },
      ]}
      state={<WorkspaceProgress model={model} />}
      actions={<WorkspaceActions model={model} deeds={deeds} />}
    >
      <nav
        aria-label="Filters"
        className="hidden w-55 shrink-0 overflow-y-auto border-r border-line px-2 py-3 xl:block"
      >
        <Filters model={model} />
      </nav>
      <section
        aria-label="Requirements"
        className={classNames(
          "min-w-0 flex-col border-r border-line bg-surface md:flex md:w-[44%] xl:w-auto xl:flex-1",
          detailInFront ? "hidden" : "flex",
        )}
      >
        <ListHead model={model} menu={<FilterMenu model={model} />} />
        <RequirementList model={model} />
        {model.selected.size > 0 ? (
          <SelectionBar model={model} deeds={deeds} />
        ) : (
          <ListFoot mayAnswer={data.mayAnswer} />
        )}
      </section>
      <section
        aria-label="Requirement"
        className={classNames(
          "min-w-0 flex-col bg-surface md:flex md:min-h-0 md:flex-1 xl:w-149 xl:flex-none",
          detailInFront ? "flex" : "hidden",
        )}
      >
        <DetailPane model={model} deeds={deeds} focus={focus} evidence={evidence} exception={exception} />
      </section>
      <p role="status" className="sr-only">
        {deeds.said}
      </p>
    </PaneScreen>
  );
}
