import type { Profile } from "@/features/checklists/rules";
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
