/** What the server confirmed since this page was loaded, by the place of the draft. */
const confirmed = new Map<string, { draft: unknown; revision: number }>();

/** Remembers a save for whoever opens the same draft later: going back shows a screen as it was before the save. */
export function rememberSaved<Draft>(place: string, draft: Draft, revision: number): void {
  confirmed.set(place, { draft, revision });
}

/** The last save under that place, where it is newer than a revision; else null. */
export function savedSince<Draft>(place: string, revision: number): { draft: Draft; revision: number } | null {
  const last = confirmed.get(place) as { draft: Draft; revision: number } | undefined;
  return last && last.revision > revision ? last : null;
}

/** As if the page had been loaded anew. */
export function forgetSaved(): void {
  confirmed.clear();
}
