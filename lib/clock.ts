import { AsyncLocalStorage } from "node:async_hooks";
import { type Day, fromDay } from "./day";

const pretended = new AsyncLocalStorage<Date>();

/** The present moment. Nothing else in the product asks the machine for it. */
export function now(): Date {
  return new Date(pretended.getStore() ?? Date.now());
}

/** Runs something as if it were another moment: for tests, and for the demo's past. */
export function at<T>(moment: Date, run: () => T): T {
  return pretended.run(moment, run);
}

// To make a format takes a hundred times as long as to use it, and every page asks for its day.
const formats = new Map<string, Intl.DateTimeFormat>();

/** The calendar day that it is in a time zone (IANA name) at a moment. */
export function dayIn(timeZone: string, moment: Date): Day {
  const format =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
  formats.set(timeZone, format);
  return format.format(moment);
}

const HOUR = 60 * 60_000;

/** The moment a calendar day begins in a time zone: not always midnight, where clocks are put forward at midnight. */
export function startOfDay(timeZone: string, day: Day): Date {
  // No zone is further than 14 hours from UTC, so the day begins between these two.
  let [before, begun] = [fromDay(day).getTime() - 15 * HOUR, fromDay(day).getTime() + 15 * HOUR];
  while (begun - before > 1) {
    const middle = Math.floor((before + begun) / 2);
    if (dayIn(timeZone, new Date(middle)) < day) before = middle;
    else begun = middle;
  }
  return new Date(begun);
}
