"use client";

import { type KeyboardEvent, type ReactNode, useId, useState } from "react";

export type Tab = { id: string; label: ReactNode; count?: number; panel: ReactNode };

/** Panels that take turns in one place: history, comments, source. For tabs with addresses use `LinkTabs`. */
export function Tabs({ label, tabs, initial }: { label: string; tabs: Tab[]; initial?: string }) {
  const prefix = useId();
  const [current, setCurrent] = useState(initial ?? tabs[0]?.id);

  function move(event: KeyboardEvent) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const index = tabs.findIndex((tab) => tab.id === current);
    const next = tabs[(index + step + tabs.length) % tabs.length];
    if (!next) return;
    event.preventDefault();
    setCurrent(next.id);
    document.getElementById(`${prefix}${next.id}`)?.focus();
  }

  return (
    <>
      <div
        role="tablist"
        aria-label={label}
        onKeyDown={move}
        className="flex gap-5 overflow-x-auto border-b border-line"
      >
        {tabs.map((tab) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={`${prefix}${tab.id}`}
            aria-controls={`${prefix}${tab.id}-panel`}
            aria-selected={tab.id === current}
            tabIndex={tab.id === current ? 0 : -1}
            onClick={() => setCurrent(tab.id)}
            className="tab"
          >
            {tab.label}
            {tab.count !== undefined && <span className="text-12 text-ink-3 tabular-nums">{tab.count}</span>}
          </button>
        ))}
      </div>
      {tabs.map((tab) => (
        <div
          key={tab.id}
          role="tabpanel"
          id={`${prefix}${tab.id}-panel`}
          aria-labelledby={`${prefix}${tab.id}`}
          hidden={tab.id !== current}
          className="pt-3"
        >
          {tab.panel}
        </div>
      ))}
    </>
  );
}
