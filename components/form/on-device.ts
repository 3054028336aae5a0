/** Who works here, as the frame of the page says it: what one person left behind is not another's to send. */
export function whoseDevice(): string {
  if (typeof document === "undefined") return "";
  return document.querySelector<HTMLElement>("[data-person]")?.dataset.person ?? "";
}

/** Keeps something in this browser until a later visit; null takes it away. A private window may have no room for it. */
export function keepOnDevice(place: string, value: object | null): void {
  try {
    if (value === null) localStorage.removeItem(place);
    else localStorage.setItem(place, JSON.stringify(value));
  } catch {
    // The page itself still holds it, as long as it is open.
  }
}

/** What was kept under that place, or null. It is whatever an earlier version wrote. */
export function keptOnDevice<T>(place: string): T | null {
  try {
    return JSON.parse(localStorage.getItem(place) ?? "null");
  } catch {
    return null;
  }
}
