import type { Checklist, Requirement } from "@/lib/content/types";

export type Meaning = NonNullable<Requirement["meaning"]>;

/** The parts of a requirement whose words are compared, in the order in which a screen shows them. */
const comparedFields = [
  "statement",
  "appliesWhen",
  "guidance",
  "evidence",
  "caution",
  "status",
  "notApplicable",
  "objectives",
  "values",
  "buyer",
] as const;
export type ComparedField = (typeof comparedFields)[number];

/** A requirement that both versions have, with what is not as it was. */
export type RequirementChange = {
  readonly key: string;
  readonly before: Requirement;
  readonly now: Requirement;
  readonly meaning: Meaning;
  readonly fields: readonly ComparedField[];
};

/** What a newer version of a checklist does to an older one. Each requirement of either is counted exactly once. */
export type ChecklistComparison = {
  readonly added: readonly Requirement[];
  readonly gone: readonly Requirement[];
  readonly changed: readonly RequirementChange[];
  /** The keys of those that are word for word as they were. */
  readonly unchanged: readonly string[];
};

/**
 * Compares two versions of a checklist. Between them may lie others: what each of those declares counts as well, so
 * hand them in, the oldest first.
 */
export function compareChecklists(
  before: Checklist,
  now: Checklist,
  between: readonly Checklist[] = [],
): ChecklistComparison {
  const old = byKey(before);
  const current = byKey(now);
  const steps = [...between, now].map(byKey);
  const changed: RequirementChange[] = [];
  const unchanged: string[] = [];
  for (const [key, requirement] of current) {
    const earlier = old.get(key);
    if (!earlier) continue;
    const fields = comparedFields.filter((field) => !alike(earlier[field], requirement[field]));
    const meaning = meaningOver(steps.map((step) => step.get(key)?.meaning ?? null)) ?? undeclared(fields);
    if (fields.length === 0 && meaning === "same") unchanged.push(key);
    else changed.push({ key, before: earlier, now: requirement, meaning, fields });
  }
  return {
    added: [...current.values()].filter(({ key }) => !old.has(key)),
    gone: [...old.values()].filter(({ key }) => !current.has(key)),
    changed,
    unchanged,
  };
}

/** What several declared changes come to, one after the other; null where none was declared. */
function meaningOver(declared: readonly (Meaning | null)[]): Meaning | null {
  return declared.reduce((sum, next) => {
    if (sum === null || next === null) return sum ?? next;
    if (sum === "same") return next;
    // Narrower and then wider again is no way back to where it was.
    return next === "same" || next === sum ? sum : "new";
  }, null);
}

/** Content has to declare a change of statement or condition; where nobody did, nothing is taken to mean the same. */
const undeclared = (fields: readonly ComparedField[]): Meaning =>
  fields.includes("statement") || fields.includes("appliesWhen") ? "new" : "same";

const byKey = ({ requirements }: Checklist) => new Map(requirements.map((it) => [it.key, it]));

/** Plain data with the same content, whatever the order of its names. */
function alike(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  const names = Object.keys(a);
  return (
    Array.isArray(a) === Array.isArray(b) &&
    names.length === Object.keys(b).length &&
    names.every((name) => name in b && alike(a[name as never], b[name as never]))
  );
}
