"use client";

import { Fragment } from "react";
import { classNames } from "@/components/ui/class-names";
import { Icon } from "@/components/ui/icon";
import { Menu } from "@/components/ui/menu";
import type { WorkspaceRow } from "../workspace/workspace-rows";
import { fits, noFilter, placeIn, shows } from "./filter-rows";
import type { WorkspaceModel } from "./use-workspace";

/** What to look at: by what it needs, by checklist, by category. */
export function Filters({ model }: { model: WorkspaceModel }) {
  const { rows, filter, setFilter, data } = model;
  const several = data.checklists.length > 1;
  const applying = rows.filter((row) => row.applies);
  return (
    <>
      <Group title="Show">
        {shows.map(({ show, label, icon }) => {
          const count = rows.filter((row) => fits(row, show, data.actor.id)).length;
          if (count === 0 && show !== "open" && !(show === "mine" && data.mayAnswer) && filter.show !== show)
            return null;
          const on = filter.show === show;
          return (
            <FilterButton key={show} on={on} onPress={() => setFilter({ ...filter, show: on ? "all" : show })}>
              <Icon name={icon} />
              {label}
              <span className="count">{count}</span>
            </FilterButton>
          );
        })}
      </Group>
      <Group title={several ? "Checklist" : "Category"} extra="answered">
        <FilterButton
          on={filter.checklist === null && filter.category === null}
          onPress={() => setFilter({ ...filter, checklist: null, category: null })}
        >
          {!several && <span className="w-7" />}
          All
          <Answered rows={applying} />
        </FilterButton>
        {several
          ? data.checklists.map(({ id, short, version }) => (
              <Fragment key={id}>
                <FilterButton
                  on={filter.checklist === id && filter.category === null}
                  onPress={() => setFilter({ ...filter, checklist: id, category: null })}
                >
                  <span className="truncate" title={`${short}, version ${version}`}>
                    {short}
                  </span>
                  <Answered rows={applying.filter((row) => placeIn(row, id, model.outline) !== undefined)} />
                </FilterButton>
                {filter.checklist === id && <Categories model={model} checklistId={id} />}
              </Fragment>
            ))
          : data.checklists.map(({ id }) => <Categories key={id} model={model} checklistId={id} />)}
      </Group>
    </>
  );
}

function Categories({ model, checklistId }: { model: WorkspaceModel; checklistId: string }) {
  const { rows, filter, setFilter, outline } = model;
  return outline
    .filter((category) => category.checklistId === checklistId)
    .map(({ place, id, short }) => {
      const own = rows.filter((row) => row.applies && row.places.includes(place));
      if (own.length === 0) return null;
      return (
        <FilterButton
          key={place}
          on={filter.category === place}
          onPress={() => setFilter({ ...filter, category: place })}
        >
          <span className="w-7 shrink-0 font-mono text-12 text-ink-3">{id.length <= 4 ? id : ""}</span>
          <span className="truncate">{short}</span>
          <Answered rows={own} />
        </FilterButton>
      );
    });
}

function Answered({ rows }: { rows: WorkspaceRow[] }) {
  const done = rows.filter((row) => row.state !== "OPEN").length;
  return (
    <span className="count">
      {rows.length > 0 && done === rows.length ? (
        <Icon name="check" size={14} label="All answered" />
      ) : (
        `${done}/${rows.length}`
      )}
    </span>
  );
}

/** The same in a menu, where the window has no room for a third pane. */
export function FilterMenu({ model }: { model: WorkspaceModel }) {
  const { filter, setFilter, rows, data, outline } = model;
  const show = shows.find((one) => one.show === filter.show);
  const category = filter.category === null ? undefined : outline[filter.category];
  const checklist = data.checklists.find(({ id }) => id === filter.checklist);
  const several = data.checklists.length > 1;
  const items = [
    {
      label: "All requirements",
      onChoose: () => setFilter({ ...noFilter, text: filter.text }),
      current: !show && !category && !checklist,
    },
    ...shows.flatMap(({ show: one, label, icon }) => {
      const count = rows.filter((row) => fits(row, one, data.actor.id)).length;
      if (count === 0) return [];
      return [
        { label, icon, hint: count, onChoose: () => setFilter({ ...filter, show: one }), current: filter.show === one },
      ];
    }),
    ...(several ? data.checklists : []).map(({ id, short }) => ({
      label: short,
      onChoose: () => setFilter({ ...filter, checklist: id, category: null }),
      current: filter.checklist === id,
    })),
    // All categories of all checklists would be a hundred lines: first the checklist, then its categories.
    ...outline
      .filter(({ checklistId }) => !several || checklistId === filter.checklist)
      .map(({ place, id, short }) => ({
        label: id.length <= 4 ? `${id} ${short}` : short,
        onChoose: () => setFilter({ ...filter, category: place }),
        current: filter.category === place,
      })),
  ];
  return (
    <span className="min-w-0 xl:hidden">
      <Menu label="Filter requirements" items={items} align="left" className="btn btn-sm max-w-full max-md:h-9">
        <Icon name="funnel" size={14} />
        <span className="max-w-36 min-w-0 truncate">
          {[category?.short ?? checklist?.short, show?.label].filter(Boolean).join(", ") || "All requirements"}
        </span>
        <Icon name="chevron-down" size={14} />
      </Menu>
    </span>
  );
}

function Group({ title, extra, children }: { title: string; extra?: string; children: React.ReactNode }) {
  return (
    <section className="mb-4">
      <h2 className="flex justify-between px-2 pb-1 text-12 font-medium text-ink-3">
        {title}
        {extra && <span>{extra}</span>}
      </h2>
      {children}
    </section>
  );
}

function FilterButton({ on, onPress, children }: { on: boolean; onPress: () => void; children: React.ReactNode }) {
  return (
    <button
      type="button"
      aria-current={on || undefined}
      onClick={onPress}
      className={classNames("nav h-7 w-full text-left", on && "font-medium")}
    >
      {children}
    </button>
  );
}
