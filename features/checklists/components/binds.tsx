import { Day } from "@/components/ui/day";
import type { Checklist } from "@/lib/content";

type Props = { binds: NonNullable<Checklist["binds"]>; today: string };

/** From when a law binds, said for the day on which somebody reads it. */
export function Binds({ binds, today }: Props) {
  return (
    <span className="text-ink-2">
      {binds.from <= today ? "Applies since " : "Applies from "}
      <Day value={binds.from} />
    </span>
  );
}
