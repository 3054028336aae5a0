import { type Urgency, urgencyOf } from "@/features/assessments/due-rules";
import type { Day } from "@/lib/day";

/** Evidence and exceptions that end within so many days stand on Home. */
export const EXPIRES_SOON = 60;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const many = (count: number, one: string, more = `${one}s`) => `${count} ${count === 1 ? one : more}`;

/** How long something has waited: "2 days", "18 hours", "a moment". */
export function waitedFor(since: string, now: Date): string {
  const passed = now.getTime() - new Date(since).getTime();
  if (passed < MINUTE) return "A moment";
  if (passed < HOUR) return many(Math.floor(passed / MINUTE), "minute");
  if (passed < 2 * DAY) return many(Math.floor(passed / HOUR), "hour");
  return many(Math.floor(passed / DAY), "day");
}

/** Which day something happened on, said from today: "Today", "Yesterday", "3 days ago". */
export function daysAgo(day: Day, today: Day): string {
  const days = daysBetween(day, today);
  if (days <= 0) return "Today";
  return days === 1 ? "Yesterday" : `${days} days ago`;
}

/** When an answer is due, louder when it is late or today. `sayShort` writes a day as "24 Nov". */
export function dueWords(dueOn: Day, today: Day, sayShort: (day: Day) => string): Urgency {
  return urgencyOf(dueOn, today) ?? { words: `Due ${sayShort(dueOn)}` };
}

/** How long something still holds. Its last day counts. */
export function daysLeft(until: Day, today: Day): string {
  const days = daysBetween(today, until);
  return days === 0 ? "Last day" : many(days, "day");
}

function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}

type Cause = { kind: "claim" | "exception" | "fact"; id: string; cause: string };

/** What is wrong with a published version, counted by sentence and fact, and the first cause by name. */
export function driftInWords(drifts: readonly Cause[]): string {
  const count = (isFact: boolean) =>
    new Set(drifts.filter(({ kind }) => (kind === "fact") === isFact).map(({ id }) => id)).size;
  const [claims, facts] = [count(false), count(true)];
  const parts = [
    claims > 0 && `${many(claims, "sentence")} ${claims === 1 ? "has lost its" : "have lost their"} proof`,
    facts > 0 && `${many(facts, "fact")} ${facts === 1 ? "has" : "have"} changed`,
  ].filter(Boolean);
  const lead = claims + facts === 1 ? ": " : ". The first: ";
  return `${parts.join(", ")}${lead}${lowered(drifts[0]?.cause ?? "")}`;
}

/** Inside a sentence; a requirement's id keeps its capital. */
const lowered = (text: string) => (/^[A-Z]\w*\d/.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1));

/** "Is behind: release 7.0.0, C has shipped, and no version covers it." */
export function behindInWords(releases: readonly string[]): string {
  return releases.length === 1
    ? `Is behind: release ${releases[0]} has shipped, and no version covers it.`
    : `Is behind: ${releases.length} releases have shipped that no version covers.`;
}
