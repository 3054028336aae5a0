import type { Meaning, RequirementChange } from "@/features/checklists/compare-rules";
import type { AnswerState, Verdict } from "@/generated/prisma/enums";
import type { Requirement } from "@/lib/content/types";
import { emptyBlanks, flawsInValues, type Values } from "../value-rules";

/** What newer versions of its checklists do to an assessment. Each requirement is counted exactly once. */
export type Upgrade = {
  readonly added: readonly Requirement[];
  readonly gone: readonly Requirement[];
  readonly changed: readonly RequirementChange[];
  readonly unchanged: number;
};

/**
 * Holds the requirements of an assessment before and after against each other, each list with every requirement once.
 * `changeOf` says what became of one that is there at another version; null where not a word is different.
 */
export function planUpgrade(
  before: readonly Requirement[],
  after: readonly Requirement[],
  changeOf: (now: Requirement, before: Requirement) => RequirementChange | null,
): Upgrade {
  const old = new Map(before.map((it) => [it.key, it]));
  const current = new Set(after.map(({ key }) => key));
  const changed = after.flatMap((now) => {
    const earlier = old.get(now.key);
    return (earlier && earlier.version !== now.version && changeOf(now, earlier)) || [];
  });
  const added = after.filter(({ key }) => !old.has(key));
  return {
    added,
    gone: before.filter(({ key }) => !current.has(key)),
    changed,
    unchanged: after.length - added.length - changed.length,
  };
}

type Said = { verdict: Verdict | null; values: Values; state: AnswerState; submissions: number };

/** What becomes of an answer: it stands as it is, it is open again to confirm, or there is nothing yet to lose. */
export type Fate = "stands" | "to-confirm" | "empty";

/** Words may change and still mean the same; then the answer stands, unless it lacks what is now asked with it. */
export function fateOf(change: { meaning: Meaning; now: Requirement }, answer: Said): Fate {
  if (answer.verdict === null && answer.submissions === 0) return "empty";
  const { meaning, now } = change;
  return meaning === "same" && stillFits(now, answer) ? "stands" : "to-confirm";
}

function stillFits({ values: asked, notApplicable }: Requirement, { verdict, values }: Said): boolean {
  if (verdict === "NOT_APPLICABLE" && notApplicable === "by-condition") return false;
  const kept = Object.fromEntries(Object.entries(values).filter(([name]) => name in asked));
  if (Object.keys(flawsInValues(asked, kept)).length > 0) return false;
  return verdict !== "MET" || emptyBlanks(asked, kept).length === 0;
}
