import type { Requirement } from "@/lib/content/types";
import { type Values, valuesFitting } from "../value-rules";

/** How much an answer to one requirement says about another. */
export type Likeness = "same-words" | "same-idea";

type Asking = Pick<Requirement, "key" | "statement" | "objectives">;

/** Same words: it is the same question. Same main objective: the answer is worth a look. Null: nothing to offer. */
export function likeness(one: Asking, other: Asking): Likeness | null {
  if (one.key === other.key) return null;
  if (sameWords(one) === sameWords(other)) return "same-words";
  const [idea] = one.objectives;
  return idea !== undefined && idea === other.objectives[0] ? "same-idea" : null;
}

/** What is like a requirement, the same words first, otherwise in the order it came in. */
export function alikeTo<T extends Asking>(requirement: Asking, others: readonly T[]): { other: T; how: Likeness }[] {
  const found: { other: T; how: Likeness }[] = [];
  for (const other of others) {
    const how = likeness(requirement, other);
    if (how) found.push({ other, how });
  }
  return [...found.filter(({ how }) => how === "same-words"), ...found.filter(({ how }) => how === "same-idea")];
}

/** An answer as far as it matters for offering and taking over. */
export type AnswerInBrief = {
  assessmentId: string;
  state: "OPEN" | "SUBMITTED" | "ACCEPTED";
  applies: boolean;
  gone: boolean;
};

/** Whether an answer offers itself to others: it is accepted, and it counts. */
export const offersItself = ({ state, applies, gone }: Omit<AnswerInBrief, "assessmentId">) =>
  state === "ACCEPTED" && applies && !gone;

/** Whether nobody has begun to answer: only then is it filled in together with others. */
export const isUntouched = (
  answer: Omit<AnswerInBrief, "assessmentId"> & { verdict: string | null; rationale: string },
) => answer.state === "OPEN" && answer.applies && !answer.gone && answer.verdict === null && answer.rationale === "";

/** Why one answer cannot be taken over into another, or null when it can. */
export function whyNotTakenOver(from: AnswerInBrief, into: AnswerInBrief, how: Likeness | null): string | null {
  if (from.assessmentId !== into.assessmentId) return "Answers are taken over inside one assessment.";
  if (how === null) return "These two requirements do not ask for the same.";
  if (!offersItself(from)) return "Only an accepted answer can be taken over. This one has been reopened, or left.";
  if (!into.applies) return "This requirement does not apply to the release.";
  return null;
}

type Pair = { intoKey: string; fromKey: string };

/**
 * For every requirement that nobody has begun to answer: an accepted answer to one of the same words. With several, the
 * first in the order of the checklists.
 */
export function sameWordOffers(
  requirements: readonly Pick<Asking, "key" | "statement">[],
  untouched: ReadonlySet<string>,
  accepted: ReadonlySet<string>,
): Pair[] {
  const answered = new Map<string, string>();
  for (const requirement of requirements) {
    if (!accepted.has(requirement.key)) continue;
    const words = sameWords(requirement);
    if (!answered.has(words)) answered.set(words, requirement.key);
  }
  if (answered.size === 0) return [];
  return requirements.flatMap((requirement) => {
    const fromKey = untouched.has(requirement.key) ? answered.get(sameWords(requirement)) : undefined;
    return fromKey === undefined ? [] : [{ intoKey: requirement.key, fromKey }];
  });
}

/** The values that fit the other requirement's blanks of the same name; all others stay as they are. */
export function valuesTakenOver(asked: Requirement["values"], from: Values, own: Values): Values {
  return { ...own, ...valuesFitting(asked, from) };
}

// A requirement never changes while the app runs, and every open one is held against all others of its assessment.
const words = new WeakMap<Pick<Asking, "statement">, string>();

/** Spaces, capitals and the full stop do not make another question. */
function sameWords(asking: Pick<Asking, "statement">): string {
  const known = words.get(asking);
  if (known !== undefined) return known;
  const made = asking.statement.toLowerCase().replace(/\s+/g, " ").trim().replace(/\.$/, "");
  words.set(asking, made);
  return made;
}
