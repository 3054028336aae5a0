"use client";

import type { ReactNode } from "react";
import { Kbd } from "@/components/ui/kbd";
import { shows } from "./filter-rows";
import type { WorkspaceModel } from "./use-workspace";

/** What the list shows, how many, and the field that narrows it. */
export function ListHead({ model, menu }: { model: WorkspaceModel; menu: ReactNode }) {
  const { visible, filter, setFilter, selected, select, data } = model;
  const ids = visible.map((row) => row.answerId);
  const all = ids.length > 0 && ids.every((id) => selected.has(id));
  return (
    <div className="flex min-h-10 items-center gap-2 border-b border-line px-4 py-1 max-md:py-2">
      {data.mayLead && (
        <input
          type="checkbox"
          aria-label={all ? "Select none" : "Select all that are shown"}
          checked={all}
          onChange={() => select(all ? [] : ids)}
          className="tick max-md:hidden"
        />
      )}
      <h2 className="truncate text-13 font-semibold max-xl:hidden">{titleOf(model)}</h2>
      {menu}
      <span className="text-12 text-ink-3 tabular-nums">{visible.length}</span>
      <label className="ml-auto flex shrink-0 items-center gap-1.5">
        <span className="text-12 text-ink-3 max-lg:sr-only">
          <Kbd keys="/" className="max-lg:hidden" /> <span className="sr-only">Filter</span>
        </span>
        <input
          id="requirement-filter"
          type="search"
          autoComplete="off"
          value={filter.text}
          onChange={(event) => setFilter({ ...filter, text: event.target.value })}
          onKeyDown={(event) => {
            if (event.key === "Escape" || event.key === "Enter") event.currentTarget.blur();
          }}
          placeholder="Filter"
          className="input h-7 w-32 text-13 max-md:h-9 md:max-lg:w-20"
        />
      </label>
    </div>
  );
}

function titleOf({ filter, data, outline }: WorkspaceModel): string {
  const category = filter.category === null ? undefined : outline[filter.category];
  const checklist = data.checklists.find(({ id }) => id === filter.checklist);
  const show = shows.find((one) => one.show === filter.show);
  return [category?.short ?? checklist?.short, show?.label].filter(Boolean).join(", ") || "All requirements";
}
