"use client";

import { useEffect, useState, useSyncExternalStore } from "react";
import type { DraftSaver } from "./draft-saver";

/**
 * A saver that lives as long as the component that shows its draft. It goes on with what an earlier visit left on this
 * device, unless `current` is null: then nobody may write here. Leaving the page sends what is not sent yet.
 */
export function useDraftSaver<Draft, Theirs extends { revision: number }>(
  make: () => DraftSaver<Draft, Theirs>,
  current: Theirs | null,
) {
  const [saver] = useState(make);
  // As it was when the component came: what is newer on the server shows itself at the next save.
  const [first] = useState(current);
  const state = useSyncExternalStore(saver.subscribe, saver.read, saver.read);

  useEffect(() => {
    saver.open(first);
    const leave = () => void saver.flush();
    window.addEventListener("pagehide", leave);
    return () => {
      window.removeEventListener("pagehide", leave);
      saver.close();
    };
  }, [saver, first]);

  return { saver, state };
}
