import { Avatar } from "@/components/ui/avatar";
import { Card } from "@/components/ui/card";
import { dayAndTime, formatDay, keepDaysWhole } from "@/components/ui/format-day";
import { Icon } from "@/components/ui/icon";
import { Pieces } from "@/components/ui/pieces";
import { TextLink } from "@/components/ui/text-link";
import type { TrailLine } from "../queries";
import type { Piece } from "../sentences";
import { TrailDetails } from "./trail-details";

/** Sentences under the days they happened on; each opens to what the chain holds of it. */
export function TrailList({ lines, timeZone, today }: { lines: TrailLine[]; timeZone: string; today: string }) {
  const days = new Map<string, (TrailLine & { time: string })[]>();
  for (const line of lines) {
    const [day, time] = dayAndTime(line.at, timeZone);
    days.set(day, [...(days.get(day) ?? []), { ...line, time }]);
  }
  return (
    <Card flush>
      {[...days].map(([day, ofDay]) => (
        <section key={day} className="not-first:border-t not-first:border-line">
          <h2 className="bg-sunken px-4 py-2 text-13 font-semibold">{dayHeading(day, today)}</h2>
          <ol className="divide-y divide-line border-t border-line">
            {ofDay.map((line) => (
              <li key={line.sequence}>
                <TrailEntry line={line} time={line.time} />
              </li>
            ))}
          </ol>
        </section>
      ))}
    </Card>
  );
}

/** "Today, Saturday 21 November"; a day of another year says which. */
function dayHeading(day: string, today: string): string {
  if (day === today) return `Today, ${formatDay(day, "weekday")}`;
  const [year = ""] = day.split("-");
  return today.startsWith(year) ? formatDay(day, "weekday") : `${formatDay(day, "weekday")} ${year}`;
}

/** The whole row opens the entry; the names in its sentence lie above that, as links of their own. */
function TrailEntry({ line, time }: { line: TrailLine; time: string }) {
  return (
    <div className="relative hover:bg-hover has-[details[open]]:bg-selected">
      <div className="pointer-events-none relative z-1 grid min-h-10 grid-cols-[2.75rem_1.75rem_minmax(0,1fr)] items-center gap-x-2 py-2 pr-12 pl-4 text-13 md:pr-24">
        <span className="text-ink-3 tabular-nums">{time}</span>
        {line.actorName ? (
          <Avatar name={line.actorName} />
        ) : (
          <Icon name="clock" className="justify-self-center text-ink-3" />
        )}
        <span>
          <Pieces of={line.pieces}>{(piece) => <SentencePiece piece={piece} />}</Pieces>
        </span>
      </div>
      <details className="group">
        <summary
          aria-label={`Entry ${line.sequence}, in full`}
          className="absolute inset-0 flex h-10 w-full list-none items-center justify-end gap-2 px-4 text-13 text-ink-3 group-not-open:h-full focus-visible:-outline-offset-2"
        >
          <span className="tabular-nums max-md:hidden">{line.sequence}</span>
          <Icon name="chevron-right" size={14} className="group-open:rotate-90" />
        </summary>
        <div className="relative z-1">
          <TrailDetails line={line} />
        </div>
      </details>
    </div>
  );
}

function SentencePiece({ piece }: { piece: Piece }) {
  if (typeof piece === "string") return keepDaysWhole(piece);
  if (!piece.href) return <b className="font-medium">{piece.name}</b>;
  return (
    <span className="pointer-events-auto font-medium">
      <TextLink href={piece.href} plain>
        {piece.name}
      </TextLink>
    </span>
  );
}
