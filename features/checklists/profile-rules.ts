import type { Condition, Expression, Option, Question } from "@/lib/content/types";

/** Yes, no, or not known. Not known is never taken for a no. */
export type Trit = "yes" | "no" | "unknown";

/** What a profile says to one question. A choice has its options in `choices`; its value is then yes. */
export type ProfileAnswer = { readonly value: Trit; readonly choices: readonly string[]; readonly note?: string };
export type Profile = Readonly<Record<string, ProfileAnswer>>;

/** What it takes to read a profile: plain data, so that a page can hand it to the browser. */
export type ProfileRules = { readonly questions: readonly Question[]; readonly conditions: readonly Condition[] };

/** An answer that follows from a choice, with the choice it follows from. */
export type Implied = {
  readonly questionId: string;
  readonly value: "yes" | "no";
  readonly because: { readonly question: Question; readonly option: Option };
};

/** Yes and no change places; unknown stays. */
export const not = (value: Trit): Trit => (value === "unknown" ? "unknown" : value === "yes" ? "no" : "yes");
/** One no decides, then one unknown; nothing at all is yes. */
export const all = (values: readonly Trit[]): Trit =>
  values.includes("no") ? "no" : values.includes("unknown") ? "unknown" : "yes";
/** One yes decides, then one unknown; nothing at all is no. */
export const any = (values: readonly Trit[]): Trit => not(all(values.map(not)));

export type ReadProfile = {
  /** Whether the question is put at all; a question that is not put counts as no. */
  asked: (questionId: string) => Trit;
  /** The answer that counts: the person's own, or what a choice implies. */
  answer: (questionId: string) => Trit;
  implied: (questionId: string) => readonly Implied[];
  holds: (expression: Expression) => Trit;
  /** For an expression that does not hold: why, as the end of a sentence. */
  whyNot: (expression: Expression) => string;
  /** For an expression that holds or may hold: why, as the end of a sentence. */
  why: (expression: Expression) => string;
};

/** Reads a profile by the rules. Null is a profile that answers nothing. */
export function readProfile(profile: Profile | null, rules: ProfileRules): ReadProfile {
  const { questions, conditions, implications } = indexOf(rules);
  const answers = new Map<string, Trit>();
  const named = new Map<string, Trit>();

  function asked(id: string): Trit {
    const when = questions.get(id)?.askedWhen;
    return when === undefined ? "yes" : holds(when);
  }
  function chosen(id: string, optionId: string): Trit {
    if (asked(id) === "no") return "no";
    const own = profile?.[id];
    if (own?.choices.includes(optionId)) return "yes";
    return own && (own.choices.length > 0 || own.value === "no") ? "no" : "unknown";
  }
  function implied(id: string): Implied[] {
    return (implications.get(id) ?? []).filter(
      ({ because }) => chosen(because.question.id, because.option.id) === "yes",
    );
  }
  function answer(id: string): Trit {
    const known = answers.get(id);
    if (known) return known;
    const value = asked(id) === "no" ? "no" : settle(profile?.[id]?.value ?? "unknown", implied(id));
    answers.set(id, value);
    return value;
  }
  function holds(expression: Expression): Trit {
    if (typeof expression === "object") {
      if ("yes" in expression) return answer(expression.yes);
      if ("chose" in expression) return chosen(...choiceIn(expression.chose));
      if ("not" in expression) return not(holds(expression.not));
      return "all" in expression ? all(expression.all.map(holds)) : any(expression.any.map(holds));
    }
    const known = named.get(expression);
    if (known) return known;
    const condition = conditions.get(expression);
    const value = condition ? holds(condition.when) : "unknown";
    named.set(expression, value);
    return value;
  }

  /** The sentence of what lies deeper, or null where the condition that owns the expression has the better words. */
  function cause(expression: Expression, owned: boolean): string | null {
    if (typeof expression === "string") {
      const condition = conditions.get(expression);
      return condition ? (cause(condition.when, true) ?? condition.fails) : null;
    }
    if ("not" in expression) return typeof expression.not === "string" ? why(expression.not) : null;
    if ("any" in expression) return owned ? null : [...new Set(expression.any.map(whyNot))].join(", and ");
    if ("all" in expression) {
      const missing = expression.all.find((part) => holds(part) === "no");
      return missing === undefined ? null : cause(missing, owned);
    }
    const id = "yes" in expression ? expression.yes : choiceIn(expression.chose)[0];
    const when = questions.get(id)?.askedWhen;
    return when !== undefined && holds(when) === "no" ? cause(when, owned) : null;
  }
  function whyNot(expression: Expression): string {
    return cause(expression, false) ?? `the profile says no to ${inWords(expression)}`;
  }

  function why(expression: Expression): string {
    if (typeof expression === "string") {
      const sentence = conditions.get(expression)?.holds ?? inWords(expression);
      return holds(expression) === "unknown" ? `it is not known whether ${sentence}` : sentence;
    }
    if ("not" in expression && typeof expression.not === "string" && holds(expression.not) === "no")
      return whyNot(expression.not);
    const parts = "all" in expression ? expression.all : "any" in expression ? expression.any : [];
    const decisive = parts.find((part) => holds(part) === holds(expression));
    return decisive === undefined ? `the profile allows for ${inWords(expression)}` : why(decisive);
  }
  function inWords(expression: Expression): string {
    if (typeof expression === "string") return `"${expression}"`;
    if ("yes" in expression) return `"${questions.get(expression.yes)?.ask ?? expression.yes}"`;
    if ("chose" in expression) return `"${questions.get(choiceIn(expression.chose)[0])?.ask ?? expression.chose}"`;
    if ("not" in expression) return inWords(expression.not);
    return ("all" in expression ? expression.all : expression.any).map(inWords).join(", ");
  }
  return { asked, answer, implied, holds, whyNot, why };
}

/** A condition for people who read a checklist, with no profile in hand; null where it is always so. */
export function conditionInWords(expression: Expression, rules: ProfileRules): string | null {
  const { questions, conditions } = indexOf(rules);
  if (typeof expression === "string") {
    const condition = conditions.get(expression);
    return condition && isAlways(condition.when) ? null : (condition?.holds ?? expression);
  }
  if ("yes" in expression) return `the answer to "${questions.get(expression.yes)?.ask}" is yes`;
  if ("chose" in expression) {
    const [id, optionId] = choiceIn(expression.chose);
    return `"${questions.get(id)?.options.find((option) => option.id === optionId)?.label}" is chosen`;
  }
  if ("not" in expression)
    return typeof expression.not === "string"
      ? (conditions.get(expression.not)?.fails ?? expression.not)
      : `it is not so that ${conditionInWords(expression.not, rules)}`;
  const parts = "all" in expression ? expression.all : expression.any;
  const words = parts.flatMap((part) => conditionInWords(part, rules) ?? []);
  return words.length === 0 ? null : words.join("all" in expression ? ", and " : ", or ");
}

const isAlways = (when: Expression) => typeof when === "object" && "all" in when && when.all.length === 0;

/** A yes that follows from a choice stands even against a no; a no that follows only fills what is not known. */
function settle(own: Trit, implied: readonly Implied[]): Trit {
  if (own === "yes" || implied.some(({ value }) => value === "yes")) return "yes";
  return own === "unknown" && implied.length > 0 ? "no" : own;
}

const choiceIn = (name: string): [string, string] => {
  const [question = "", option = ""] = name.split("/");
  return [question, option];
};

type Index = {
  questions: Map<string, Question>;
  conditions: Map<string, Condition>;
  implications: Map<string, Implied[]>;
};
const indexes = new WeakMap<ProfileRules, Index>();

function indexOf(rules: ProfileRules): Index {
  const known = indexes.get(rules);
  if (known) return known;
  const implications = new Map<string, Implied[]>();
  for (const question of rules.questions)
    for (const option of question.options)
      for (const [questionId, value] of Object.entries(option.implies))
        implications.set(questionId, [
          ...(implications.get(questionId) ?? []),
          { questionId, value, because: { question, option } },
        ]);
  const index = {
    questions: new Map(rules.questions.map((question) => [question.id, question])),
    conditions: new Map(rules.conditions.map((condition) => [condition.name, condition])),
    implications,
  };
  indexes.set(rules, index);
  return index;
}
