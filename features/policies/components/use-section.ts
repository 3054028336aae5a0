"use client";

import { useEffect, useState } from "react";
import { DraftSaver } from "@/components/form/draft-saver";
import { useDraftSaver } from "@/components/form/use-draft-saver";
import type { ClaimNote, EditorView } from "../sections/editor-queries";
import type { SectionBlock, SectionBody } from "../sections/section-body";
import { sectionSaved } from "./preview-pane";

type Stored = { revision: number; body: SectionBody };

/** Milliseconds. */
const PAUSE = 900;

/** The blocks of a section while somebody writes them, and how its sentences stand since they were saved last. */
export function useSection({ policyId, section, notes: first, locked }: EditorView) {
  const { id, revision, blocks } = section;
  const [notes, setNotes] = useState(first);

  const make = () =>
    new DraftSaver<SectionBlock[], Stored>({
      url: `/policies/${policyId}/sections/${id}/body`,
      draft: blocks,
      revision,
      pause: PAUSE,
      bodyOf: (draft, base) => ({ revision: base, body: { blocks: draft } }),
      draftOf: ({ body }) => body.blocks,
      onSaved: (_, __, reply) => {
        if (!reply) return;
        setNotes(reply.notes as Record<string, ClaimNote>);
        window.dispatchEvent(new Event(sectionSaved));
      },
    });
  const { saver, state } = useDraftSaver(make, locked === null ? { revision, body: { blocks } } : null);
  const { status, savedAt, message, theirs } = state;

  // Whoever leaves the page in the pause before saving is asked to stay a moment.
  useEffect(() => {
    const leaving = (event: BeforeUnloadEvent) => {
      if (saver.unsaved()) event.preventDefault();
    };
    window.addEventListener("beforeunload", leaving);
    return () => window.removeEventListener("beforeunload", leaving);
  }, [saver]);

  return {
    blocks: state.draft,
    notes,
    status,
    savedAt,
    problem: message,
    theirs,
    change: (next: SectionBlock[]) => saver.edit(next),
    choose: (which: "theirs" | "mine") => saver.choose(which),
    leave: () => void saver.flush(),
  };
}
