import { AsyncLocalStorage } from "node:async_hooks";
import type { Day } from "./day";

const pretended = new AsyncLocalStorage<Date>();

/** The present moment. Nothing else in the product asks the machine for it. */
export function now(): Date {
  return new Date(pretended.getStore() ?? Date.now());
}

/** Runs something as if it were another moment: for tests, and for the demo's past. */
export function at<T>(moment: Date, run: () => T): T {
  return pretended.run(moment, run);
}

/** The calendar day that it is in a time zone (IANA name) at a moment. */
export function dayIn(timeZone: string, moment: Date): Day {
  return new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" }).format(
    moment,
  );
}
