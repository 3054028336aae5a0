"use client";

import { useCallback, useMemo } from "react";
import { Button, ButtonLink } from "@/components/ui/button";
import { ProgressBar, ProgressNumbers } from "@/components/ui/progress-bar";
import { counted } from "@/lib/counted";
import { offersItself, sameWordOffers } from "../offers/offer-rules";
import { applicable, tally } from "../rules";
import { factsOf, keyOf, type WorkspaceRow } from "../workspace/workspace-rows";
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
  const { mayLead, actor } = data;
  const isMine = useCallback(
    (row: WorkspaceRow) => mayLead || !row.assigneeId || row.assigneeId === actor.id,
    [mayLead, actor.id],
  );
  const ready = rows.filter((row) => looksReady(row) && isMine(row));
  const offered = useMemo(() => (data.mayAnswer ? countOffers(rows, isMine) : 0), [rows, data.mayAnswer, isMine]);
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
      {offered > 0 && (
        <ButtonLink
          href={`/assessments/${data.assessmentId}/offers`}
          variant="quiet"
          icon="copy-check"
          className="max-md:hidden"
        >
          {`Take over ${offered}`}
        </ButtonLink>
      )}
      {data.mayAnswer && ready.length > 0 && (
        <Button
          pending={deeds.pending === "submit-all"}
          onClick={() => void deeds.submitAll(ready.map((row) => row.answerId))}
          className="max-md:hidden"
        >
          Submit {counted(ready.length, "answer", "answers")}
        </Button>
      )}
    </>
  );
}

/** How many that nobody has begun could take over an accepted answer to the same words. */
function countOffers(rows: WorkspaceRow[], isMine: (row: WorkspaceRow) => boolean): number {
  const keys = (some: WorkspaceRow[]) => new Set(some.map(keyOf));
  const accepted = rows.filter(({ state, applies }) => offersItself({ state, applies, gone: false }));
  if (accepted.length === 0) return 0;
  const bare = rows.filter((row) => row.state === "OPEN" && row.applies && row.verdict === null && isMine(row));
  return sameWordOffers(
    rows.map((row) => ({ key: keyOf(row), statement: row.statement })),
    keys(bare),
    keys(accepted),
  ).length;
}
