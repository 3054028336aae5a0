"use client";

import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useMemo, useRef } from "react";
import type { WorkspaceRow } from "../workspace/workspace-rows";
import { keyOf } from "../workspace/workspace-rows";
import { noFilter, placeIn } from "./filter-rows";
import type { OutlinedCategory } from "./outline";
import { RequirementRow } from "./requirement-row";
import type { WorkspaceModel } from "./use-workspace";

type Head = { head: string; key: string; words: string };
type Item = Head | WorkspaceRow;

/** The requirements. Only those in sight are in the page, so that 400 scroll like 40. */
export function RequirementList({ model }: { model: WorkspaceModel }) {
  const { visible, current, data } = model;
  const pane = useRef<HTMLDivElement>(null);
  const { outline, filter } = model;
  const items = useMemo(() => withHeads(visible, outline, filter.checklist), [visible, outline, filter.checklist]);
  const names = useMemo(() => new Map(data.people.map(({ id, name }) => [id, name])), [data.people]);

  const list = useVirtualizer({
    count: items.length,
    getScrollElement: () => pane.current,
    estimateSize: (place) => (isHead(items[place]) ? 33 : 62),
    getItemKey: (place) => keyIn(items[place]),
    overscan: 4,
    // What the server draws: with the overscan, what a window of usual height shows.
    initialRect: { width: 550, height: 560 },
  });

  const place = current ? items.indexOf(current) : -1;
  useEffect(() => {
    if (place >= 0) list.scrollToIndex(place, { align: "auto" });
  }, [place, list]);

  if (visible.length === 0) return <NothingFits model={model} />;
  return (
    <div ref={pane} className="min-h-0 flex-1 overflow-y-auto max-md:h-[calc(100dvh-11rem)] max-md:flex-none">
      <ul className="relative" style={{ height: list.getTotalSize() }}>
        {list.getVirtualItems().map(({ index, key, start }) => {
          const item = items[index];
          if (!item) return null;
          return (
            <li
              key={key}
              data-index={index}
              ref={list.measureElement}
              className="absolute inset-x-0 top-0"
              style={{ transform: `translateY(${start}px)` }}
            >
              {isHead(item) ? (
                <h3 className="flex items-center justify-between gap-3 border-b border-line bg-sunken px-4 py-1.5 text-13 font-semibold">
                  {item.head}
                  <span className="text-12 font-normal whitespace-nowrap text-ink-3">{item.words}</span>
                </h3>
              ) : (
                <RequirementRow
                  row={item}
                  assignee={item.assigneeId ? (names.get(item.assigneeId) ?? "A former member") : null}
                  current={item === current}
                  selected={model.selected.has(item.answerId)}
                  model={model}
                />
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function NothingFits({ model }: { model: WorkspaceModel }) {
  return (
    <p className="flex-1 px-4 py-6 text-13 text-ink-2">
      No requirement matches.{" "}
      <button type="button" className="link" onClick={() => model.setFilter(noFilter)}>
        Clear filters
      </button>
    </p>
  );
}

const isHead = (item: Item | undefined): item is Head => item !== undefined && "head" in item;
const keyIn = (item: Item | undefined) => (!item ? "" : isHead(item) ? item.key : keyOf(item));

/** Heads name the category; and the checklist where several are shown, because ids repeat across checklists. */
function withHeads(rows: WorkspaceRow[], outline: OutlinedCategory[], chosen: string | null): Item[] {
  const several = chosen === null && new Set(outline.map(({ checklistId }) => checklistId)).size > 1;
  const groups = new Map<number, WorkspaceRow[]>();
  for (const row of rows) {
    const place = placeIn(row, chosen, outline) ?? 0;
    const own = groups.get(place);
    if (own) own.push(row);
    else groups.set(place, [row]);
  }
  return [...groups].flatMap(([place, own]): Item[] => {
    const category = outline[place];
    const answered = own.filter((row) => row.state !== "OPEN").length;
    const head = [several && category?.checklist, category?.short].filter(Boolean).join(": ");
    return [{ head, key: `head ${place}`, words: `${answered} of ${own.length} answered` }, ...own];
  });
}
