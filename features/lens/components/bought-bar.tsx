import { type Bought, boughtOrder } from "../rules";

// Accent and not green: green says met, and nobody has answered this rule-set itself.
const fills: Partial<Record<Bought, string>> = { bought: "bg-accent", partly: "bg-accent/40" };

/** How much of a rule-set is bought. What does not apply is left out. */
export function BoughtBar({ counts }: { counts: Record<Bought, number> }) {
  const all = boughtOrder.reduce((sum, it) => sum + (it === "does-not-apply" ? 0 : counts[it]), 0);
  return (
    <div role="img" aria-label={sayCounts(counts)} className="duo">
      <div className="duo-track">
        {boughtOrder.map((it) =>
          fills[it] && counts[it] > 0 ? (
            <i key={it} className={fills[it]} style={{ width: `${(counts[it] / all) * 100}%` }} />
          ) : null,
        )}
      </div>
    </div>
  );
}

const counted: Record<Bought, [one: string, many: string]> = {
  bought: ["bought", "bought"],
  partly: ["bought in part", "bought in part"],
  "not-yet": ["not yet", "not yet"],
  unmapped: ["that nothing leads to", "that nothing leads to"],
  "does-not-apply": ["that does not apply", "that do not apply"],
};

/** "12 bought, 5 bought in part, 8 that do not apply" */
export const sayCounts = (counts: Record<Bought, number>): string =>
  boughtOrder
    .filter((it) => counts[it] > 0)
    .map((it) => `${counts[it]} ${counted[it][counts[it] === 1 ? 0 : 1]}`)
    .join(", ");
