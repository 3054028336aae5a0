import { counted } from "@/lib/counted";
import type { Day } from "@/lib/day";

export type Urgency = { words: string; how?: "late" | "soon" };

const DAY = 24 * 60 * 60_000;

/** How urgent a day makes an answer: late once it has passed, soon on the day itself; null before that. */
export function urgencyOf(dueOn: Day, today: Day): Urgency | null {
  const late = Math.round((Date.parse(today) - Date.parse(dueOn)) / DAY);
  if (late > 0) return { words: `${counted(late, "day", "days")} late`, how: "late" };
  return late === 0 ? { words: "Due today", how: "soon" } : null;
}
