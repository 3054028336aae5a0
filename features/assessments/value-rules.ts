import type { Value } from "@/lib/content/types";
import type { FieldErrors } from "@/lib/outcome";

export type Values = Record<string, string | number>;
type Asked = Readonly<Record<string, Value>>;

/** What is wrong with the values that were given, by `values.<name>`. What was not given yet is not wrong. */
export function flawsInValues(asked: Asked, given: Values): FieldErrors {
  const flaws: FieldErrors = {};
  for (const [name, value] of Object.entries(given)) {
    const flaw = asked[name] ? flawIn(asked[name], value) : "The buyer's sentence has no such blank";
    if (flaw) flaws[`values.${name}`] = [flaw];
  }
  return flaws;
}

/** Those that name a blank and fit it. */
export function valuesFitting(asked: Asked, given: Values): Values {
  const flaws = flawsInValues(asked, given);
  return Object.fromEntries(Object.entries(given).filter(([name]) => flaws[`values.${name}`] === undefined));
}

function flawIn(asked: Value, given: string | number): string | null {
  if (asked.type === "integer") {
    const fits = typeof given === "number" && Number.isInteger(given) && given >= asked.min && given <= asked.max;
    return fits ? null : `Enter a whole number from ${asked.min} to ${asked.max}`;
  }
  if (typeof given !== "string") return "Enter words";
  if (asked.type === "one") return asked.options.includes(given) ? null : "Choose one of the options";
  // The words are printed inside a sentence.
  if (/\p{Cc}/u.test(given)) return "Leave out line breaks and control characters";
  return given.length <= asked.max ? null : `Keep it under ${asked.max} characters`;
}

/** The blanks that have no value yet. */
export function emptyBlanks(asked: Asked, given: Values): string[] {
  return Object.keys(asked).filter((name) => given[name] === undefined || given[name] === "");
}

/** The buyer's sentence in parts: words as they are printed, and blanks with their value, or null while empty. */
export function sentenceParts(sentence: string, given: Values): { words: string; blank?: string }[] {
  return sentence.split(/(\{[a-z][a-z-]*\})/).flatMap((part) => {
    const name = /^\{(.+)\}$/.exec(part)?.[1];
    if (!name) return part ? [{ words: part }] : [];
    return [{ words: given[name] === undefined ? "" : String(given[name]), blank: name }];
  });
}
