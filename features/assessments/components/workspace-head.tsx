"use client";

import { Button, ButtonLink } from "@/components/ui/button";
import { ProgressBar, ProgressNumbers } from "@/components/ui/progress-bar";
import { applicable, tally } from "../rules";
import { factsOf } from "../workspace-rows";
import { looksReady } from "./filter-rows";
import type { Deeds } from "./use-deeds";
import type { WorkspaceModel } from "./use-workspace";

/** How far the assessment is, counted from the rows as they are on the screen. */
export function WorkspaceProgress({ model: { rows, data } }: { model: WorkspaceModel }) {
  const where = tally(rows.map(factsOf), data.today);
  const all = applicable(where);
  const counts = {
    applicable: all,
    answered: all - where.open,
    met: where.met,
    partlyMet: where["partly-met"],
    excepted: where.excepted,
    notMet: where["not-met"],
    stale: where.stale,
  };
  return (
    <div className="flex items-center gap-3 max-sm:w-full">
      <div className="w-32">
        <ProgressBar counts={counts} />
      </div>
      <ProgressNumbers counts={counts} inline />
    </div>
  );
}

export function WorkspaceActions({ model, deeds }: { model: WorkspaceModel; deeds: Deeds }) {
  const { data, rows } = model;
  const ready = rows.filter(
    (row) => looksReady(row) && (data.mayLead || !row.assigneeId || row.assigneeId === data.actor.id),
  );
  return (
    <>
      <ButtonLink href={`/assessments/${data.assessmentId}/checklists`} variant="quiet" icon="list-checks">
        Checklists
      </ButtonLink>
      <ButtonLink
        href={`/assessments/${data.assessmentId}/answers.csv`}
        download
        variant="quiet"
        icon="download"
        className="max-md:hidden"
      >
        Export
      </ButtonLink>
      {data.mayAnswer && ready.length > 0 && (
        <Button
          pending={deeds.pending === "submit-all"}
          onClick={() => void deeds.submitAll(ready.map((row) => row.answerId))}
          className="max-md:hidden"
        >
          Submit {ready.length} {ready.length === 1 ? "answer" : "answers"}
        </Button>
      )}
    </>
  );
}
