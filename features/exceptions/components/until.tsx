import { Day } from "@/components/ui/day";
import { counted } from "@/lib/counted";
import type { ExceptionPhase } from "../rules";

const DAY = 86_400_000;

/** The last day of an exception, and how near or how long past it is while that matters. */
export function Until({ on, phase, today }: { on: string; phase: ExceptionPhase; today: string }) {
  const left = Math.round((Date.parse(on) - Date.parse(today)) / DAY);
  const runs = phase === "in-force" || phase === "to-confirm" || phase === "moot";
  return (
    <span>
      <Day value={on} />
      {runs && left <= 60 && <span className="block text-12 font-medium text-caution">{ahead(left)}</span>}
      {phase === "expired" && <span className="block text-12 font-medium text-danger">{ago(-left)}</span>}
    </span>
  );
}

function ahead(days: number): string {
  if (days === 0) return "today is its last day";
  return days === 1 ? "in 1 day" : `in ${days} days`;
}

function ago(days: number): string {
  return counted(days, "day ago", "days ago");
}
