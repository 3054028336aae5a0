"use client";

import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { AnswerDetail } from "../detail/answer-detail";
import { answerPath } from "../paths";
import type { SentWorkspace } from "../workspace/find-workspace";
import { keyOf, type PackedRow, unpackRow, type WorkspaceRow } from "../workspace/workspace-rows";
import { AnswerSaver } from "./answer-saver";
import { type Filter, filterRows, noFilter } from "./filter-rows";
import { outlineOf } from "./outline";
import { useDetails } from "./use-details";

export type WorkspaceModel = ReturnType<typeof useWorkspace>;

/** What the workspace knows and can do in the browser: its rows, which one is open, what is filtered and selected. */
export function useWorkspace(data: SentWorkspace, initialDetail: AnswerDetail | null, opened: boolean) {
  const [rows, setRows] = useState(() => unpackAll(data));
  const [filter, setFilter] = useState<Filter>(noFilter);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [currentKey, setCurrentKey] = useState(initialDetail ? keyOf(initialDetail) : null);
  /** On a phone one pane shows: the list, or what was opened from it. */
  const [detailInFront, setDetailInFront] = useState(opened);
  const { shown, open: openDetail, prefetch, forget } = useDetails(data.assessmentId, initialDetail);

  const outline = useMemo(() => outlineOf(data.checklists), [data.checklists]);
  const visible = useMemo(
    () => filterRows(rows, filter, outline, data.actor.id),
    [rows, filter, outline, data.actor.id],
  );
  const index = visible.findIndex((row) => keyOf(row) === currentKey);
  const current = rows.find((row) => keyOf(row) === currentKey) ?? null;

  const patch = useCallback(
    (ids: string[], change: Partial<WorkspaceRow> | ((row: WorkspaceRow) => Partial<WorkspaceRow>)) =>
      setRows((before) =>
        before.map((row) =>
          ids.includes(row.answerId) ? { ...row, ...(typeof change === "function" ? change(row) : change) } : row,
        ),
      ),
    [],
  );

  const savers = useRef(new Map<string, AnswerSaver>());
  const saverOf = useCallback(
    (detail: AnswerDetail) => {
      const known = savers.current.get(detail.answerId);
      if (known) return known;
      const url = `/assessments/${data.assessmentId}/answers/${detail.answerId}`;
      const saver = new AnswerSaver(url, detail, (draft, revision) => {
        patch([detail.answerId], { verdict: draft.verdict, revision });
        forget([detail]);
      });
      savers.current.set(detail.answerId, saver);
      return saver;
    },
    [data.assessmentId, patch, forget],
  );

  // Whoever leaves the workspace may sign out, and somebody else sign in: nothing is tried again behind their back.
  useEffect(() => {
    const all = savers.current;
    return () => {
      for (const saver of all.values()) saver.close();
    };
  }, []);

  const open = useCallback(
    (row: WorkspaceRow, how: "step" | "enter" = "step") => {
      const address = answerPath(data.assessmentId, row);
      // Going through the list is one place in the browser's history; entering on a phone is a step to come back from.
      if (how === "enter" && !detailInFront) window.history.pushState(null, "", address);
      else window.history.replaceState(null, "", address);
      if (how === "enter") setDetailInFront(true);
      setCurrentKey(keyOf(row));
      void openDetail(row);
    },
    [data.assessmentId, detailInFront, openDetail],
  );

  useEffect(() => {
    const back = () => setDetailInFront(window.location.pathname.includes("/requirements/"));
    window.addEventListener("popstate", back);
    return () => window.removeEventListener("popstate", back);
  }, []);

  // What the server says of the open requirement is newer than its row: evidence was linked, somebody else decided.
  useEffect(() => {
    const detail = shown?.detail;
    if (!detail) return;
    const { state, assigneeId, dueOn, exceptedUntil, staleSince } = detail;
    const linked = detail.evidence.length;
    patch([detail.answerId], {
      state,
      assigneeId,
      dueOn,
      exceptedUntil,
      staleSince,
      linked,
      returned: detail.returned !== null,
    });
  }, [shown, patch]);

  // The next two are fetched while somebody reads this one.
  useEffect(() => {
    if (index < 0) return;
    const timer = setTimeout(() => prefetch(visible.slice(index + 1, index + 3)), 250);
    return () => clearTimeout(timer);
  }, [index, visible, prefetch]);

  return {
    data,
    outline,
    rows,
    visible,
    index,
    current,
    filter,
    setFilter,
    selected,
    toggle: (answerId: string) => setSelected((before) => toggled(before, answerId)),
    select: (ids: string[]) => setSelected(new Set(ids)),
    detail: shown && shown.key === currentKey ? shown.detail : null,
    loading: shown?.key !== currentKey,
    detailInFront,
    showList: () => {
      window.history.replaceState(null, "", `/assessments/${data.assessmentId}`);
      setDetailInFront(false);
    },
    open,
    step: (by: 1 | -1) => {
      const next = visible[index < 0 ? 0 : index + by];
      if (next) open(next);
    },
    patch,
    saverOf,
    /** Fetches the open requirement anew, and forgets what was fetched of the others: after a deed. */
    refresh: (ids: string[]) => {
      forget(rows.filter((row) => ids.includes(row.answerId)));
      if (current && ids.includes(current.answerId)) void openDetail(current, true);
    },
  };
}

function unpackAll({ rows, definedIn, people }: SentWorkspace): WorkspaceRow[] {
  const personIds = people.map(({ id }) => id);
  return (JSON.parse(rows) as PackedRow[]).map((row) => unpackRow(row, definedIn, personIds));
}

function toggled(set: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(id)) next.add(id);
  return next;
}
