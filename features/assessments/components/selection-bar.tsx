"use client";

import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Menu } from "@/components/ui/menu";
import { verdictWord } from "@/components/ui/verdict";
import { looksReady, verdicts } from "./filter-rows";
import type { Deeds } from "./use-deeds";
import type { WorkspaceModel } from "./use-workspace";

/** What can be done to several requirements at once. */
export function SelectionBar({ model, deeds }: { model: WorkspaceModel; deeds: Deeds }) {
  const { selected, data, rows } = model;
  const ids = [...selected];
  const ready = rows.filter((row) => selected.has(row.answerId) && looksReady(row));
  return (
    <div className="border-t border-line bg-raised px-4 py-2 shadow-float max-md:hidden">
      {deeds.refusal?.answerId === null && (
        <p role="alert" className="mb-1.5 text-12 font-medium text-danger">
          {deeds.refusal.message}
        </p>
      )}
      <div className="flex flex-wrap items-center gap-2">
        <b className="mr-auto text-13 font-semibold">{ids.length} selected</b>
        {data.mayLead && (
          <>
            <Menu
              label="Set a verdict"
              className="btn btn-sm"
              items={verdicts.map((verdict) => ({
                label: verdictWord(verdict),
                onChoose: () => void deeds.setVerdicts(ids, verdict),
              }))}
            >
              Verdict <Icon name="chevron-down" size={14} />
            </Menu>
            <Menu
              label="Assign"
              className="btn btn-sm"
              items={[
                ...data.people
                  .filter((person) => person.assignable)
                  .map(({ id, name }) => ({ label: name, onChoose: () => void deeds.assign(ids, { assigneeId: id }) })),
                { label: "Nobody", onChoose: () => void deeds.assign(ids, { assigneeId: null }) },
              ]}
            >
              Assign <Icon name="chevron-down" size={14} />
            </Menu>
            <label className="flex items-center gap-1.5 text-12 text-ink-2">
              Due
              <input
                type="date"
                className="input h-7 w-34 text-12"
                onChange={(event) => event.target.value && void deeds.assign(ids, { dueOn: event.target.value })}
              />
            </label>
          </>
        )}
        {ready.length > 0 && (
          <Button size={28} onClick={() => void deeds.submitAll(ready.map((row) => row.answerId))}>
            Submit {ready.length}
          </Button>
        )}
        <Button size={28} variant="quiet" keys="Esc" onClick={() => model.select([])}>
          Select none
        </Button>
      </div>
    </div>
  );
}
