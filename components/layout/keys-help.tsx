"use client";

import { Dialog } from "@/components/ui/dialog";
import { Kbd } from "@/components/ui/kbd";
import type { Place } from "./palette";

const general = [
  ["Ctrl K", "Find or do"],
  ["?", "Show all keys"],
  ["N", "New, where a list can grow"],
  ["V", "Start reviewing, on Home"],
  ["Z", "Undo what the message at the foot says"],
] as const;
const onScreens = [
  ["J K", "Next, previous"],
  ["Enter", "Open"],
  ["1 2 3 4", "Met, partly met, not met, not applicable"],
  ["0", "Clear the verdict"],
  ["O", "Take over an accepted answer to the same words"],
  ["W", "Rationale: why"],
  ["E", "Evidence"],
  ["T", "Assign it to somebody"],
  ["D", "Due date"],
  ["X", "Select, for several at once"],
  ["/", "Filter"],
  ["S", "Submit"],
  ["A", "Accept, then Enter"],
  ["R", "Return"],
] as const;

/** All keys, for whoever asks with "?". */
export function KeysHelp({ places, open, onClose }: { places: Place[]; open: boolean; onClose: () => void }) {
  return (
    <Dialog open={open} onClose={onClose} title="Keys" wide className="keys">
      <div className="grid gap-x-8 gap-y-5 md:grid-cols-2">
        <KeyTable title="Anywhere" keys={general} />
        <KeyTable
          title="Go to"
          keys={places.flatMap(({ key, label }) => (key ? [[`G ${key}`, label] as const] : []))}
        />
        <KeyTable title="In lists and answers" keys={onScreens} />
      </div>
      <p className="mt-4 text-12 text-ink-3">Single keys do nothing while you write in a field.</p>
    </Dialog>
  );
}

function KeyTable({ title, keys }: { title: string; keys: readonly (readonly [string, string])[] }) {
  return (
    <section>
      <h3 className="mb-1.5 text-13 font-semibold">{title}</h3>
      <dl className="grid grid-cols-[6rem_minmax(0,1fr)] gap-y-1.5 text-13">
        {keys.map(([key, does]) => (
          <div key={key} className="contents">
            <dt>
              <Kbd keys={key} />
            </dt>
            <dd className="text-ink-2">{does}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
