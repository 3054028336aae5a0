import { Day } from "@/components/ui/day";
import { Icon } from "@/components/ui/icon";
import { counted } from "@/lib/counted";

const DAY = 86_400_000;

/** The last day on which a piece counts, and how near it is. */
export function Ends({ on, today, counts = true }: { on: string | null; today: string; counts?: boolean }) {
  if (!on) return <span className="text-ink-3">No end date</span>;
  const left = Math.round((Date.parse(on) - Date.parse(today)) / DAY);
  const near = counts && left <= 60;
  return (
    <span className={near ? "text-caution" : undefined}>
      <Day value={on} />
      {left < 0 && (
        <span className="flex items-center gap-1 text-12 font-medium">
          <Icon name="file-clock" size={14} /> Out of date
        </span>
      )}
      {near && left >= 0 && <span className="block text-12 font-medium">{sayLeft(left)}</span>}
    </span>
  );
}

function sayLeft(days: number): string {
  if (days === 0) return "Its last day is today";
  return counted(days, "day left", "days left");
}
