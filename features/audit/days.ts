import { isDay } from "@/lib/day";

/** What stands in a field of the filter, and why it narrows nothing if it cannot. */
export type TrailDay = { typed: string; error?: string };

/** No trail is older, and none reaches further: years beyond are slips of the hand. */
const [FIRST, LAST] = ["1970-01-01", "2999-12-31"];

/** The days of an address, with a sentence for each that cannot be one. The other filters go on working. */
export function trailDays(params: Record<string, unknown>): { from: TrailDay; to: TrailDay } {
  const from = asTyped(params.from);
  const to = asTyped(params.to);
  if (from.typed && to.typed && !from.error && !to.error && to.typed < from.typed) {
    to.error = "This lies before the first day, so it narrows nothing.";
  }
  return { from, to };
}

function asTyped(value: unknown): TrailDay {
  const typed = typeof value === "string" ? value.trim().slice(0, 40) : "";
  if (typed === "" || (isDay(typed) && typed >= FIRST && typed <= LAST)) return { typed };
  return { typed, error: "No such day: it narrows nothing. Days look like 2026-11-21." };
}
