"use client";

import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useMemo, useRef } from "react";
import type { WorkspaceRow } from "../workspace-rows";
import { keyOf } from "../workspace-rows";
import { noFilter } from "./filter-rows";
import { RequirementRow } from "./requirement-row";
import type { WorkspaceModel } from "./use-workspace";

type Head = { head: string; key: string; words: string };
type Item = Head | WorkspaceRow;

/** The requirements. Only those in sight are in the page, so that 400 scroll like 40. */
export function RequirementList({ model }: { model: WorkspaceModel }) {
  const { visible, current, data } = model;
  const pane = useRef<HTMLDivElement>(null);
  const items = useMemo(() => withHeads(visible, data.checklists), [visible, data.checklists]);
  const names = useMemo(() => new Map(data.people.map(({ id, name }) => [id, name])), [data.people]);

  const list = useVirtualizer({
    count: items.length,
    getScrollElement: () => pane.current,
    estimateSize: (place) => (isHead(items[place]) ? 33 : 62),
    getItemKey: (place) => keyIn(items[place]),
    overscan: 8,
    initialRect: { width: 550, height: 900 },
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

/** Heads name the category; and the checklist where there are several, because ids repeat across checklists. */
function withHeads(rows: WorkspaceRow[], checklists: WorkspaceModel["data"]["checklists"]): Item[] {
  const items: Item[] = [];
  let last = "";
  for (const row of rows) {
    const key = `head ${row.checklistId} ${row.categoryId}`;
    if (key !== last) {
      last = key;
      const checklist = checklists.find(({ id }) => id === row.checklistId);
      const category = checklist?.categories.find(({ id }) => id === row.categoryId);
      const own = rows.filter((one) => one.checklistId === row.checklistId && one.categoryId === row.categoryId);
      const answered = own.filter((one) => one.state !== "OPEN").length;
      const short = category?.short ?? row.categoryId;
      const head = checklists.length > 1 ? `${checklist?.short ?? row.checklistId}: ${short}` : short;
      items.push({ head, key, words: `${answered} of ${own.length} answered` });
    }
    items.push(row);
  }
  return items;
}
