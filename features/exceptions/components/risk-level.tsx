import { classNames } from "@/components/ui/class-names";
import { type RiskLevel, riskLevel } from "../rules";

export const levels: Record<RiskLevel, { word: string; letter: string; bars: number; text: string; ground: string }> = {
  low: { word: "Low", letter: "L", bars: 1, text: "text-na", ground: "bg-na-soft text-na" },
  medium: { word: "Medium", letter: "M", bars: 2, text: "text-partly", ground: "bg-partly-soft text-partly" },
  high: { word: "High", letter: "H", bars: 3, text: "text-notmet", ground: "bg-notmet-soft text-notmet" },
  "very-high": {
    word: "Very high",
    letter: "V",
    bars: 4,
    text: "text-notmet font-semibold",
    ground: "bg-[color-mix(in_oklab,var(--color-notmet-solid)_34%,var(--color-surface))] text-ink",
  },
};

/** How high a risk is: signal bars and a word. */
export function RiskLevelMark({ likelihood, impact }: { likelihood: number; impact: number }) {
  const level = levels[riskLevel(likelihood, impact)];
  return (
    <span className={classNames("inline-flex items-center gap-1.5 text-13 whitespace-nowrap", level.text)}>
      <SignalBars filled={level.bars} />
      {level.word}
    </span>
  );
}

export function SignalBars({ filled }: { filled: number }) {
  return (
    <svg width="14" height="12" viewBox="0 0 14 12" aria-hidden="true" className="shrink-0">
      {[1, 2, 3, 4].map((bar) => (
        <rect
          key={bar}
          x={(bar - 1) * 3.6}
          y={12 - bar * 3}
          width="2.6"
          height={bar * 3}
          rx=".5"
          fill="currentColor"
          opacity={bar <= filled ? 1 : 0.22}
        />
      ))}
    </svg>
  );
}
