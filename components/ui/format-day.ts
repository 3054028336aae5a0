const short = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const long = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

/** day: 15 Dec 2026 · month: Dec 2026 · long: 15 December 2026 · weekday: Tuesday 15 December */
export type DayForm = "day" | "month" | "long" | "weekday";

/** Writes a calendar day (YYYY-MM-DD). No time zone is involved: a day is a day. */
export function formatDay(day: string, form: DayForm = "day"): string {
  const [year, month, date] = day.split("-").map(Number) as [number, number, number];
  const name = short[month - 1] ?? "";
  const fullName = long[month - 1] ?? "";
  switch (form) {
    case "day":
      return `${date} ${name} ${year}`;
    case "month":
      return `${name} ${year}`;
    case "long":
      return `${date} ${fullName} ${year}`;
    case "weekday":
      return `${weekdays[new Date(Date.UTC(year, month - 1, date)).getUTCDay()]} ${date} ${fullName}`;
  }
}

/** 15 Dec in the year that `today` lies in, 15 Dec 2027 in any other. */
export function shortDay(day: string, today: string): string {
  const whole = formatDay(day);
  return day.slice(0, 4) === today.slice(0, 4) ? whole.slice(0, -5) : whole;
}

const writtenDay = new RegExp(`\\b\\d{1,2} (?:${short.join("|")}) \\d{4}\\b`, "g");

/** A sentence whose days do not break over two lines, for sentences that are put together as words. */
export function keepDaysWhole(sentence: string): string {
  return sentence.replace(writtenDay, (day) => day.replaceAll(" ", "\u00a0"));
}

// To make a format takes a hundred times as long as to use it, and a trail has a moment on every line.
const formats = new Map<string, Intl.DateTimeFormat>();

/** The calendar day and the time of an instant, where the organisation is: ["2026-11-18", "16:42"]. */
export function dayAndTime(at: Date | string, timeZone: string): [day: string, time: string] {
  const format =
    formats.get(timeZone) ?? new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "short" });
  formats.set(timeZone, format);
  const [day = "", time = ""] = format.format(new Date(at)).split(" ");
  return [day, time];
}
