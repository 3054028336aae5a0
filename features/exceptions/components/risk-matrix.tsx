import Link from "next/link";
import { classNames } from "@/components/ui/class-names";
import { counted } from "@/lib/counted";
import { impacts, likelihoods, riskLevel } from "../rules";
import { levels, SignalBars } from "./risk-level";

type Cell = { likelihood: number; impact: number };

type Props = {
  /** What is counted in the cells. */
  risks: Cell[];
  /** The cell that is chosen, or the one of a single exception. */
  current?: Partial<Cell>;
  /** Where a cell leads: cells without it are not links. */
  hrefOf?: (cell: Cell) => string;
};

const upwards = [5, 4, 3, 2, 1];
const across = [1, 2, 3, 4, 5];

/** Likelihood by impact: each cell shows its level's letter, or how many exceptions lie in it. */
export function RiskMatrix({ risks, current, hrefOf }: Props) {
  return (
    <div>
      <div className="grid grid-cols-[4rem_repeat(5,minmax(0,1fr))] gap-[3px]">
        {upwards.map((likelihood) => (
          <MatrixRow key={likelihood} {...{ likelihood, risks, current, hrefOf }} />
        ))}
        <span />
        {impacts.map((word) => (
          <span key={word} className="truncate pt-1 text-center text-12 text-ink-3">
            {word}
          </span>
        ))}
      </div>
      <p className="mt-3 flex flex-wrap gap-x-4 gap-y-1 text-12">
        {Object.values(levels).map(({ word, bars, text }) => (
          <span key={word} className={classNames("inline-flex items-center gap-1.5", text)}>
            <SignalBars filled={bars} /> {word}
          </span>
        ))}
      </p>
    </div>
  );
}

function MatrixRow({ likelihood, risks, current, hrefOf }: Props & { likelihood: number }) {
  return (
    <>
      <span className="self-center text-12 text-ink-3">{likelihoods[likelihood - 1]}</span>
      {across.map((impact) => {
        const count = risks.filter((risk) => risk.likelihood === likelihood && risk.impact === impact).length;
        const level = levels[riskLevel(likelihood, impact)];
        const chosen = current?.likelihood === likelihood && current.impact === impact;
        const look = classNames(
          "flex h-9 items-center justify-center rounded-sm tabular-nums",
          count > 0 ? "text-14 font-semibold" : "text-12",
          level.ground,
          chosen && "outline-2 outline-offset-1 outline-accent",
        );
        const inside = count > 0 ? count : level.letter;
        const name = `${likelihoods[likelihood - 1]}, ${impacts[impact - 1]}: ${level.word}, ${counted(count, "exception", "exceptions")}`;
        return hrefOf && count > 0 ? (
          <Link
            key={impact}
            href={hrefOf({ likelihood, impact })}
            prefetch={false}
            aria-label={name}
            aria-current={chosen || undefined}
            className={look}
          >
            {inside}
          </Link>
        ) : (
          <span key={impact} role="img" aria-label={name} className={look}>
            {inside}
          </span>
        );
      })}
    </>
  );
}
