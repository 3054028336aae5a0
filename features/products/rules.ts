import type { Profile } from "@/features/checklists/rules";
import { counted } from "@/lib/counted";
import { type Day, sayDay } from "@/lib/day";

type Row = { questionId: string; value: "YES" | "NO" | "UNKNOWN"; choices: string[]; note: string | null };

/** The rows of the questionnaire as one profile, in the order of the question ids. */
export function profileOf(rows: Row[]): Profile {
  const sorted = [...rows].sort((a, b) => (a.questionId < b.questionId ? -1 : 1));
  return Object.fromEntries(
    sorted.map(({ questionId, value, choices, note }) => [
      questionId,
      { value: value.toLowerCase() as "yes" | "no" | "unknown", choices, ...(note ? { note } : {}) },
    ]),
  );
}

/** Why a profile cannot be edited, or null when it can. */
export function whyNotProfileEditable(waiting: boolean): string | null {
  return waiting ? "This profile waits for review. Take it back to change it." : null;
}

/** Why the end of support cannot move there, or null when it can. `promised` is the latest day in a published version. */
export function whyNotSupportEnd(supportEndsOn: Day, promised: Day | null): string | null {
  if (promised === null || supportEndsOn >= promised) return null;
  return `A published policy promises support until ${sayDay(promised)}. It can end later, never earlier.`;
}

/** Why a release cannot be marked as shipped on a day, or null when it can. */
export function whyNotShippable(release: { shippedOn: Date | null }, shippedOn: Day, today: Day): string | null {
  if (release.shippedOn) return "This release is marked as shipped already.";
  return shippedOn > today ? "Enter a day that is not in the future." : null;
}

/** Why a value does not fit a fact's type, or null when it does. An empty value clears the fact. */
export function whyNotFact(type: string, value: string | string[]): string | null {
  if (type === "list") return Array.isArray(value) ? null : "Enter one line for each.";
  if (Array.isArray(value)) return "Enter one value.";
  if (value === "") return null;
  if (type === "email" && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value))
    return "Enter an email address, such as security@example.org.";
  if (type === "url" && !/^https:\/\/\S+\.\S+/.test(value)) return "Enter a whole address that starts with https://";
  if (type === "day" && !/^\d{4}-\d{2}-\d{2}$/.test(value)) return "Enter a day, as year, month and day.";
  return null;
}

/** Support that ends within so many days is said in a louder voice. */
export const SUPPORT_ENDS_SOON = 90;

/** Of a product's releases, the newest first, the one that its bar speaks of: the newest that is assessed. */
export function currentRelease<R extends { assessment: unknown }>(releases: readonly R[]): R | null {
  return releases.find(({ assessment }) => assessment) ?? releases[0] ?? null;
}

/** How long support still runs, in words, once that is worth saying; else null. */
export function weeksLeft(supportEndsOn: Day, today: Day): string | null {
  const days = Math.round((Date.parse(supportEndsOn) - Date.parse(today)) / 86_400_000);
  if (days < 0 || days > SUPPORT_ENDS_SOON) return null;
  if (days < 14) return counted(days, "day", "days");
  return `${Math.round(days / 7)} weeks`;
}
