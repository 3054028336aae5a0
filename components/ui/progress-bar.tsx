import { wholePercent } from "@/lib/percent";
import { classNames } from "./class-names";

/** How many requirements stand where. `answered` counts all that is applicable and not open. */
export type ProgressCounts = {
  applicable: number;
  answered: number;
  met: number;
  partlyMet: number;
  excepted: number;
  notMet: number;
  stale: number;
};

/** How much of it is accepted as met; partly met counts half. */
export function acceptedPercent({ met, partlyMet, applicable }: ProgressCounts): number {
  return wholePercent(met + partlyMet / 2, applicable);
}

/** How much of it is no longer open. */
export function answeredPercent({ answered, applicable }: ProgressCounts): number {
  return wholePercent(answered, applicable);
}

const parts = [
  ["met", "f-met", "accepted as met"],
  ["partlyMet", "f-partly", "partly met"],
  ["excepted", "f-excepted", "excepted"],
  ["notMet", "f-notmet", "not met"],
  ["stale", "f-stale", "out of date"],
] as const;

/** One bar, two numbers: thick is accepted, the line under it is answered. Nobody can add them up. */
export function ProgressBar({ counts, thick }: { counts: ProgressCounts; thick?: boolean }) {
  const share = (count: number) => (counts.applicable > 0 ? (count / counts.applicable) * 100 : 0);
  const shown = parts.filter(([key]) => counts[key] > 0);
  const words = shown.map(([key, , word]) => `${counts[key]} ${word}`);
  return (
    <div
      role="img"
      aria-label={[
        `${acceptedPercent(counts)}% accepted, ${answeredPercent(counts)}% answered of ${counts.applicable}`,
        ...words,
      ].join(", ")}
      className={classNames("duo", thick && "duo-thick")}
    >
      <div className="duo-track">
        {shown.map(([key, fill]) => (
          <i
            key={key}
            className={fill}
            style={{ width: key === "stale" ? `max(${share(counts[key])}%, 6px)` : `${share(counts[key])}%` }}
          />
        ))}
      </div>
      <div className="duo-line">
        <i style={{ width: `${share(counts.answered)}%` }} />
      </div>
    </div>
  );
}

/** The two numbers beside the bar. */
export function ProgressNumbers({ counts, inline }: { counts: ProgressCounts; inline?: boolean }) {
  return (
    <span className={classNames("text-12 whitespace-nowrap tabular-nums", inline ? "inline-flex gap-3" : "grid")}>
      <span>
        <b className="font-semibold">{acceptedPercent(counts)}%</b> accepted
      </span>
      <span className="text-ink-3">{answeredPercent(counts)}% answered</span>
    </span>
  );
}

/** Bar and numbers side by side: in tables and heads. */
export function Progress({ counts }: { counts: ProgressCounts }) {
  return (
    <div className="grid grid-cols-[minmax(4rem,1fr)_5.75rem] items-center gap-3">
      <ProgressBar counts={counts} />
      <ProgressNumbers counts={counts} />
    </div>
  );
}

export function ProgressLegend() {
  const items = [...parts.map(([, fill, word]) => [fill, word] as const), ["f-answered", "answered"] as const];
  return (
    <div className="flex flex-wrap items-center gap-x-5 gap-y-1 text-12 text-ink-3">
      {items.map(([fill, word]) => (
        <span key={word} className="inline-flex items-center gap-1.5 ">
          <i className={classNames("block w-4 rounded-sm", fill === "f-answered" ? "h-0.75 bg-ink-2" : "h-2", fill)} />
          {word.charAt(0).toUpperCase() + word.slice(1)}
        </span>
      ))}
      <span className="md:ml-auto">What does not apply is left out of both. Partly met counts half.</span>
    </div>
  );
}
