let pressing = false;

if (typeof window !== "undefined") {
  window.addEventListener("pointerdown", () => (pressing = true), { capture: true });
  for (const end of ["pointerup", "pointercancel"]) {
    window.addEventListener(end, () => (pressing = false), { capture: true });
  }
}

/**
 * Runs at once, or when the press that is under way has become a click. Leaving a field checks it, its error
 * comes or goes, everything under it moves, and without this the button under the pointer would move away too.
 */
export function afterPress(run: () => void) {
  if (!pressing) return run();
  const stop = new AbortController();
  const later = () => {
    stop.abort();
    setTimeout(run);
  };
  window.addEventListener("pointerup", later, { signal: stop.signal });
  window.addEventListener("pointercancel", later, { signal: stop.signal });
}
