/** A calendar day as `YYYY-MM-DD`, in the organisation's time zone. Days compare as strings. */
export type Day = string;

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** What a `@db.Date` column holds, as a day. */
export function toDay(date: Date): Day;
export function toDay(date: Date | null | undefined): Day | null;
export function toDay(date: Date | null | undefined): Day | null {
  return date ? date.toISOString().slice(0, 10) : null;
}

/** A day as a `@db.Date` column takes it. */
export function fromDay(day: Day): Date {
  return new Date(`${day}T00:00:00.000Z`);
}

/** "2026-12-15" → "15 Dec 2026": how every screen and document writes a day. */
export function sayDay(day: Day): string {
  const [year, month, date] = day.split("-").map(Number);
  return `${date} ${months[(month ?? 1) - 1]} ${year}`;
}

/** The day so many days later; earlier, where the number is negative. */
export function addDays(day: Day, days: number): Day {
  const date = fromDay(day);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** The same date so many years later; 29 February of a year that is none ends on 1 March. */
export function addYears(day: Day, years: number): Day {
  const date = fromDay(day);
  date.setUTCFullYear(date.getUTCFullYear() + years);
  return date.toISOString().slice(0, 10);
}

/** Whether text is a day that exists: 2026-02-30 does not. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && toDay(fromDay(text)) === text;
}
