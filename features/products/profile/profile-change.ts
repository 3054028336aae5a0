import {
  applicableKeys,
  isKnown,
  type Profile,
  type ProfileAnswer,
  type ProfileRules,
  visibleQuestions,
  whatWouldLeave,
} from "@/features/checklists/rules";
import type { Expression, Question } from "@/lib/content/types";

/** What the screen of a profile needs of a requirement: who it is, and when it applies. */
export type Asking = { key: string; id: string; appliesWhen: Expression };

export type ProfileEffect = {
  total: number;
  /** Apply today, by the accepted profile. */
  applying: number;
  /** Would still apply, once the draft is accepted. */
  staying: number;
  leaving: { reason: string; ids: string[] }[];
  returning: { reason: string; ids: string[] }[];
  /** Questions without an answer, and how many requirements stay only because of them. */
  unknown: { questions: number; requirements: number };
  known: number;
  asked: number;
};

/** What a draft means: counted anew with each answer, in the browser. */
export function effectOf(
  draft: Profile,
  accepted: Profile | null,
  requirements: readonly Asking[],
  rules: ProfileRules,
): ProfileEffect {
  const ids = new Map(requirements.map(({ key, id }) => [key, id]));
  const changes = whatWouldLeave(requirements, accepted, draft, rules);
  const grouped = (change: "leaves" | "returns") => {
    const groups = new Map<string, string[]>();
    for (const it of changes) {
      if (it.change === change) groups.set(it.reason, [...(groups.get(it.reason) ?? []), ids.get(it.key) ?? it.key]);
    }
    return [...groups].map(([reason, of]) => ({ reason, ids: of }));
  };
  const applying = applicableKeys(requirements, accepted, rules);
  const then = applicableKeys(requirements, draft, rules);
  const asked = visibleQuestions(draft, rules);
  const unknown = asked.filter((question) => !isKnown(question, draft, rules));
  const allNo = {
    ...draft,
    ...Object.fromEntries(unknown.map(({ id }) => [id, { value: "no", choices: [] } as const])),
  };
  return {
    total: requirements.length,
    applying: applying.size,
    staying: [...applying].filter((key) => then.has(key)).length,
    leaving: grouped("leaves"),
    returning: grouped("returns"),
    unknown: {
      questions: unknown.length,
      requirements: then.size - applicableKeys(requirements, allNo, rules).size,
    },
    known: asked.length - unknown.length,
    asked: asked.length,
  };
}

/**
 * What an answer was when the profile was accepted, in a few words that follow "was"; null where it is the same. Of a
 * list only what changed is named: it may have many options.
 */
export function before(question: Question, draft: Profile, accepted: Profile | null): string | null {
  if (!accepted) return null;
  const then = accepted[question.id];
  const now = draft[question.id];
  if (sameAnswer(now, then)) return null;
  if (question.type === "yes-no" || !then || then.choices.length === 0) return then?.value ?? "unknown";
  const labels = (only: (id: string) => boolean) =>
    question.options
      .filter(({ id }) => only(id))
      .map(({ label }) => label)
      .join("; ");
  const [had, has] = [new Set(then.choices), new Set(now?.choices)];
  if (question.type === "one" || has.size === 0) return labels((id) => had.has(id));
  const gone = labels((id) => had.has(id) && !has.has(id));
  const added = labels((id) => has.has(id) && !had.has(id));
  return [gone && `with: ${gone}`, added && `without: ${added}`].filter(Boolean).join(", ");
}

function sameAnswer(a: ProfileAnswer | undefined, b: ProfileAnswer | undefined): boolean {
  const words = (it: ProfileAnswer | undefined) =>
    JSON.stringify([it?.value ?? "unknown", [...(it?.choices ?? [])].sort()]);
  return words(a) === words(b);
}

/** "I1.1 to I1.6, I2.4": ids that follow one another are drawn together. */
export function idRanges(ids: readonly string[]): string {
  const runs: string[][] = [];
  for (const id of ids) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && follows(last, id)) run.push(id);
    else runs.push([id]);
  }
  return runs.map((run) => (run.length > 2 ? `${run[0]} to ${run.at(-1)}` : run.join(", "))).join(", ");
}

function follows(a: string, b: string): boolean {
  const [, front, number] = /^(.*?)(\d+)$/.exec(a) ?? [];
  return front !== undefined && b === `${front}${Number(number) + 1}`;
}
