"use client";

import { Avatar } from "@/components/ui/avatar";
import { Moment } from "@/components/ui/day";
import { VerdictGlyph, verdictWord } from "@/components/ui/verdict";
import type { HistoryLine } from "../detail/history-rules";

/** What happened to an answer, the newest first. */
export function AnswerHistory({ lines, timeZone }: { lines: HistoryLine[]; timeZone: string }) {
  if (lines.length === 0) return <p className="text-13 text-ink-3">Nothing has happened yet.</p>;
  return (
    <ol className="grid gap-3">
      {lines.map((line) => (
        <li key={`${line.at} ${line.words}`} className="grid grid-cols-[1.5rem_minmax(0,1fr)_auto] gap-x-2 text-13">
          <span>{line.who && <Avatar name={line.who} />}</span>
          <span>
            {line.words}
            {line.verdict !== undefined && (
              <span className="ml-2 inline-flex items-center gap-1 align-middle font-medium">
                <VerdictGlyph verdict={line.verdict} size={14} silent /> {verdictWord(line.verdict)}
              </span>
            )}
            {line.note && (
              <q className="mt-1 block border-l-2 border-line pl-2.5 text-ink-2 wrap-anywhere">{line.note}</q>
            )}
          </span>
          <span className="text-12 text-ink-3">
            <Moment at={line.at} timeZone={timeZone} />
          </span>
        </li>
      ))}
    </ol>
  );
}
