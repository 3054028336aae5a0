import { type DayForm, dayAndTime, formatDay } from "./format-day";

/** A calendar day: "15 Dec 2026" from "2026-12-15". */
export function Day({ value, form = "day", className }: { value: string; form?: DayForm; className?: string }) {
  return (
    <time dateTime={value} className={className ?? "whitespace-nowrap"}>
      {formatDay(value, form)}
    </time>
  );
}

/** An instant, told in the organisation's time zone: "18 Nov 2026, 16:42", or the time alone. */
export function Moment({
  at,
  timeZone,
  form = "day",
}: {
  at: Date | string;
  timeZone: string;
  form?: DayForm | "time";
}) {
  const [day, time] = dayAndTime(at, timeZone);
  return (
    <time dateTime={new Date(at).toISOString()} className="whitespace-nowrap tabular-nums">
      {form === "time" ? time : `${formatDay(day, form)}, ${time}`}
    </time>
  );
}
