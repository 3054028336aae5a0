import { Day } from "@/components/ui/day";
import { Due } from "@/components/ui/work-list";
import type { Day as DayText } from "@/lib/day";
import { weeksLeft } from "../rules";

/** When support ends; loud when that is soon or over. */
export function SupportEnd({ on, today }: { on: DayText | null; today: DayText }) {
  if (!on) return <span className="text-ink-3">No date yet</span>;
  if (on < today) {
    return (
      <Due how="late">
        Ended <Day value={on} form="month" />
      </Due>
    );
  }
  const weeks = weeksLeft(on, today);
  if (weeks === null) return <Day value={on} form="month" />;
  return (
    <Due how="soon">
      <Day value={on} form="month" />, {weeks}
    </Due>
  );
}
