import { Card } from "@/components/ui/card";
import { Icon } from "@/components/ui/icon";
import { acceptedPercent, answeredPercent, ProgressBar } from "@/components/ui/progress-bar";
import { TextLink } from "@/components/ui/text-link";
import { ExceptedGlyph, VerdictGlyph } from "@/components/ui/verdict";
import { upgradePath } from "@/features/assessments/paths";
import { counted } from "@/lib/counted";
import type { Overview } from "../overview/find-overview";

/** The release as one bar with two numbers, and a small bar for each category. */
export function AssessmentCard({
  release: { firmware, hardware },
  bars,
}: {
  release: NonNullable<Overview["release"]>;
  bars: NonNullable<Overview["bars"]>;
}) {
  const { counts, categories, total, assessmentId } = bars;
  return (
    <Card>
      <header className="flex flex-wrap items-baseline gap-x-2 gap-y-1">
        <h2 className="text-16 font-semibold">Release {firmware}</h2>
        <span className="text-13 text-ink-3">
          hardware rev {hardware} · {counts.applicable} of {total} requirements apply
        </span>
        <span className="text-13 md:ml-auto">
          {bars.newer > 0 && (
            <>
              <TextLink href={upgradePath(assessmentId)}>
                {counted(bars.newer, "newer checklist", "newer checklists")}
              </TextLink>
              {" · "}
            </>
          )}
          <TextLink href={`/assessments/${assessmentId}/checklists`}>
            {counted(bars.checklists, "checklist", "checklists")}
          </TextLink>
          {" · "}
          <TextLink href={`/assessments/${assessmentId}`}>Open the assessment</TextLink>
        </span>
      </header>
      <div className="mt-4 grid gap-x-6 gap-y-3 md:grid-cols-[auto_minmax(0,1fr)]">
        <div className="flex gap-6">
          <BigNumber percent={acceptedPercent(counts)} word="accepted" strong />
          <BigNumber percent={answeredPercent(counts)} word="answered" />
        </div>
        <div className="grid content-center gap-2.5">
          <ProgressBar counts={counts} thick />
          <ul className="flex flex-wrap gap-x-5 gap-y-1 text-12 text-ink-3">
            <Kind count={counts.met} word="met">
              <VerdictGlyph verdict="MET" size={14} silent />
            </Kind>
            <Kind count={counts.partlyMet} word="partly met">
              <VerdictGlyph verdict="PARTLY_MET" size={14} silent />
            </Kind>
            <Kind count={counts.excepted} word="excepted">
              <ExceptedGlyph size={14} silent />
            </Kind>
            <Kind count={counts.notMet} word="not met">
              <VerdictGlyph verdict="NOT_MET" size={14} silent />
            </Kind>
            <Kind count={counts.stale} word="out of date">
              <Icon name="file-clock" size={14} className="text-caution" />
            </Kind>
            <Kind count={bars.steps.applicable - bars.steps.decided - counts.stale} word="not yet">
              <i className="block h-2 w-4 rounded-sm bg-line" />
            </Kind>
          </ul>
        </div>
      </div>
      <ul
        className="mt-4 grid gap-x-10 gap-y-2.5 border-t border-line pt-4 lg:grid-flow-col lg:grid-cols-2 lg:grid-rows-[repeat(var(--rows),auto)]"
        style={{ "--rows": Math.ceil(categories.length / 2) } as React.CSSProperties}
      >
        {categories.map(({ id, name, counts: own, left }) => (
          <li
            key={`${id} ${name}`}
            className="grid grid-cols-[2.25rem_minmax(0,1fr)_4.5rem_4.25rem] items-center gap-2 text-13 md:grid-cols-[2.25rem_minmax(0,1fr)_6.75rem_4.25rem]"
          >
            {id && <span className="font-mono text-12 text-ink-3">{id}</span>}
            <span className={id ? undefined : "col-span-2"}>{name}</span>
            {own.applicable > 0 ? (
              <ProgressBar counts={own} />
            ) : (
              <span className="col-span-2 text-12 text-ink-3 max-md:text-right">Does not apply</span>
            )}
            {own.applicable > 0 && (
              <span className="text-right text-12 whitespace-nowrap text-ink-3">
                {left === 0 ? <span className="text-met">All done</span> : `${left} to do`}
              </span>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function BigNumber({ percent, word, strong }: { percent: number; word: string; strong?: boolean }) {
  return (
    <p>
      <span className={strong ? "text-36 font-semibold" : "text-36 text-ink-3"}>{percent}%</span>
      <span className="block text-12 text-ink-3">{word}</span>
    </p>
  );
}

function Kind({ count, word, children }: { count: number; word: string; children: React.ReactNode }) {
  if (count === 0) return null;
  return (
    <li className="inline-flex items-center gap-1.5">
      {children}
      <span>
        <b className="font-semibold text-ink">{count}</b> {word}
      </span>
    </li>
  );
}
