import { type DayForm, dayAndTime, formatDay, shortDay } from "./format-day";

type DayProps = { value: string; className?: string } & (
  | { form?: DayForm; today?: undefined }
  | { form: "short"; today: string }
);

/** A calendar day: "15 Dec 2026" from "2026-12-15". The short form leaves out the year while it is today's. */
export function Day({ value, className, ...how }: DayProps) {
  return (
    <time dateTime={value} className={className ?? "whitespace-nowrap"}>
      {how.form === "short" ? shortDay(value, how.today) : formatDay(value, how.form)}
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
