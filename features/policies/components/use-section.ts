"use client";

import { useEffect, useRef, useState } from "react";
import type { ClaimNote, EditorView } from "../sections/editor-queries";
import type { SectionBlock, SectionBody } from "../sections/section-body";
import { saved } from "./preview-pane";

type Theirs = { revision: number; body: SectionBody };
type Reply = {
  revision: number;
  savedAt: string;
  notes: Record<string, ClaimNote>;
  message?: string;
  current?: Theirs;
};

const PAUSE = 900;
const RETRY = 4000;

/** The blocks of a section while somebody writes them: saved at a pause, one request at a time, never over another's words. */
export function useSection({ policyId, section, notes: first }: EditorView) {
  const [blocks, setBlocks] = useState(section.blocks);
  const [notes, setNotes] = useState(first);
  const [status, setStatus] = useState<"idle" | "saving" | "saved" | "kept">("idle");
  const [savedAt, setSavedAt] = useState<string>();
  const [problem, setProblem] = useState<string | null>(null);
  const [theirs, setTheirs] = useState<Theirs | null>(null);
  const latest = useRef(blocks);
  const revision = useRef(section.revision);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const busy = useRef(false);
  const dirty = useRef(false);
  /** Somebody else saved first: nothing is sent until a version is chosen. */
  const held = useRef(false);

  async function save() {
    if (busy.current || held.current || !dirty.current) return;
    clearTimeout(timer.current);
    const sent = latest.current;
    busy.current = true;
    dirty.current = false;
    setStatus("saving");
    try {
      const response = await fetch(`/policies/${policyId}/sections/${section.id}/body`, {
        method: "PUT",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ revision: revision.current, body: { blocks: sent } }),
      });
      const reply = (await response.json()) as Reply;
      if (response.ok) {
        revision.current = reply.revision;
        setNotes(reply.notes);
        setSavedAt(new Date(reply.savedAt).toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" }));
        setStatus("saved");
        setProblem(null);
        window.dispatchEvent(new Event(saved));
      } else if (response.status === 503) again();
      else {
        dirty.current = true;
        setStatus("idle");
        setProblem(reply.message ?? "This was not saved.");
        if (response.status === 409 && reply.current) {
          held.current = true;
          setTheirs(reply.current);
        }
      }
    } catch {
      again();
    } finally {
      busy.current = false;
      // Only what was typed meanwhile goes out again: what was refused waits for a change.
      if (latest.current !== sent) schedule(PAUSE);
    }
  }

  function again() {
    dirty.current = true;
    setStatus("kept");
    schedule(RETRY);
  }

  function schedule(pause: number) {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void save(), pause);
  }

  function change(next: SectionBlock[]) {
    latest.current = next;
    setBlocks(next);
    dirty.current = true;
    setProblem(null);
    schedule(PAUSE);
  }

  function choose(which: "theirs" | "mine") {
    if (!theirs) return;
    revision.current = theirs.revision;
    held.current = false;
    setTheirs(null);
    setProblem(null);
    if (which === "mine") return change(latest.current);
    dirty.current = false;
    latest.current = theirs.body.blocks;
    setBlocks(theirs.body.blocks);
  }

  // Whoever leaves the page in the pause before saving is asked to stay a moment.
  useEffect(() => {
    const leaving = (event: BeforeUnloadEvent) => {
      if (dirty.current || busy.current) event.preventDefault();
    };
    window.addEventListener("beforeunload", leaving);
    return () => {
      window.removeEventListener("beforeunload", leaving);
      clearTimeout(timer.current);
    };
  }, []);

  return { blocks, notes, status, savedAt, problem, theirs, change, choose, leave: () => void save() };
}
