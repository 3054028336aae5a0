"use client";

import { classNames } from "@/components/ui/class-names";
import { Icon } from "@/components/ui/icon";
import { Menu } from "@/components/ui/menu";
import { categoryKey, fits, noFilter, shows } from "./filter-rows";
import type { WorkspaceModel } from "./use-workspace";

/** What to look at: by what it needs, by category, by checklist. */
export function Filters({ model }: { model: WorkspaceModel }) {
  const { rows, filter, setFilter, data } = model;
  const applying = rows.filter((row) => row.applies);
  const answered = (some: typeof rows) => some.filter((row) => row.state !== "OPEN").length;
  return (
    <>
      <Group title="Show">
        {shows.map(({ show, label, icon }) => {
          const count = rows.filter((row) => fits(row, show, data.actor.id)).length;
          if (count === 0 && show !== "open" && show !== "mine" && filter.show !== show) return null;
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
      <Group title="Category" extra="answered">
        <FilterButton on={filter.category === null} onPress={() => setFilter({ ...filter, category: null })}>
          <span className="w-7" />
          All
          <span className="count">
            {answered(applying)}/{applying.length}
          </span>
        </FilterButton>
        {categoriesOf(model).map(({ id, short }) => {
          const own = applying.filter((row) => categoryKey(row) === id);
          if (own.length === 0) return null;
          const done = answered(own);
          return (
            <FilterButton key={id} on={filter.category === id} onPress={() => setFilter({ ...filter, category: id })}>
              <span className="w-7 font-mono text-12 text-ink-3">{id.length <= 4 ? id : ""}</span>
              <span className="truncate">{short}</span>
              <span className="count">
                {done === own.length ? <Icon name="check" size={14} label="All answered" /> : `${done}/${own.length}`}
              </span>
            </FilterButton>
          );
        })}
      </Group>
      {data.checklists.length > 1 && (
        <Group title="Checklist">
          {data.checklists.map(({ id, short, version }) => {
            const chosen = filter.checklists ?? data.checklists.map((list) => list.id);
            const on = chosen.includes(id);
            const next = on ? chosen.filter((one) => one !== id) : [...chosen, id];
            return (
              <label key={id} className="nav">
                <input
                  type="checkbox"
                  className="tick"
                  checked={on}
                  onChange={() =>
                    setFilter({ ...filter, checklists: next.length === data.checklists.length ? null : next })
                  }
                />
                <span className="truncate">
                  {short}, v{version}
                </span>
                <span className="count">{rows.filter((row) => row.checklistId === id).length}</span>
              </label>
            );
          })}
        </Group>
      )}
    </>
  );
}

/** The same in a menu, where the window has no room for a third pane. */
export function FilterMenu({ model }: { model: WorkspaceModel }) {
  const { filter, setFilter, rows, data } = model;
  const show = shows.find((one) => one.show === filter.show);
  const category = categoriesOf(model).find(({ id }) => id === filter.category);
  const items = [
    {
      label: "All requirements",
      onChoose: () => setFilter({ ...noFilter, text: filter.text }),
      current: !show && !category,
    },
    ...shows.flatMap(({ show: one, label, icon }) => {
      const count = rows.filter((row) => fits(row, one, data.actor.id)).length;
      if (count === 0) return [];
      return [
        { label, icon, hint: count, onChoose: () => setFilter({ ...filter, show: one }), current: filter.show === one },
      ];
    }),
    ...categoriesOf(model).map(({ id, short }) => ({
      label: id.length <= 4 ? `${id} ${short}` : short,
      onChoose: () => setFilter({ ...filter, category: id }),
      current: filter.category === id,
    })),
  ];
  return (
    <span className="min-w-0 xl:hidden">
      <Menu label="Filter requirements" items={items} align="left" className="btn btn-sm max-md:h-9">
        <Icon name="funnel" size={14} />
        <span className="max-w-36 truncate">
          {[category?.short, show?.label].filter(Boolean).join(", ") || "All requirements"}
        </span>
        <Icon name="chevron-down" size={14} />
      </Menu>
    </span>
  );
}

function categoriesOf({ data }: WorkspaceModel) {
  return [...new Map(data.checklists.flatMap((list) => list.categories).map((one) => [one.id, one])).values()];
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
