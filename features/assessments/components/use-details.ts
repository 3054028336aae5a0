"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { AnswerDetail } from "../detail/answer-detail";
import { answerPath } from "../paths";
import { keyOf, type WorkspaceRow } from "../workspace/workspace-rows";

/** The details of requirements, fetched when they are opened and ahead of that for the next ones. */
export function useDetails(assessmentId: string, initial: AnswerDetail | null) {
  const known = useRef(new Map<string, Promise<AnswerDetail | null>>());
  const [shown, setShown] = useState<{ key: string; detail: AnswerDetail | null } | null>(
    initial && { key: keyOf(initial), detail: initial },
  );

  const fetchDetail = useCallback(
    (row: Pick<WorkspaceRow, "checklistId" | "requirementId">) => {
      const { checklistId, requirementId } = row;
      const address = `${answerPath(assessmentId, { checklistId, requirementId })}/detail`;
      const asked = fetch(address).then(
        async (response) => (response.ok ? ((await response.json()) as AnswerDetail) : null),
        () => null,
      );
      known.current.set(keyOf(row), asked);
      // What could not be had is asked for again the next time.
      void asked.then((detail) => detail === null && known.current.delete(keyOf(row)));
      return asked;
    },
    [assessmentId],
  );

  const wanted = useRef("");
  const open = useCallback(
    async (row: WorkspaceRow, afresh = false) => {
      const key = keyOf(row);
      wanted.current = key;
      const asked = (!afresh && known.current.get(key)) || fetchDetail(row);
      const detail = await asked;
      if (wanted.current === key) setShown({ key, detail });
    },
    [fetchDetail],
  );

  const prefetch = useCallback(
    (rows: WorkspaceRow[]) => {
      for (const row of rows) if (!known.current.has(keyOf(row))) void fetchDetail(row);
    },
    [fetchDetail],
  );

  const forget = useCallback((rows: Pick<WorkspaceRow, "checklistId" | "requirementId">[]) => {
    for (const row of rows) known.current.delete(keyOf(row));
  }, []);

  useEffect(() => {
    if (initial) wanted.current = keyOf(initial);
  }, [initial]);

  return { shown, open, prefetch, forget };
}
