import { z } from "zod";
import type { Expression } from "./types";

const leaves = ["yes", "chose"] as const;

/** What is wrong with the shape of an expression, and where in it. */
function* flaws(
  value: unknown,
  place: (string | number)[],
): Generator<{ place: (string | number)[]; message: string }> {
  if (typeof value === "string") return;
  const form =
    "A condition is a name, { yes: question }, { chose: question/option }, { all: [...] }, { any: [...] } or { not: ... }.";
  if (typeof value !== "object" || value === null || Array.isArray(value)) return yield { place, message: form };
  const [entry, ...others] = Object.entries(value);
  if (!entry || others.length > 0) return yield { place, message: form };
  const [key, inner] = entry;
  if (leaves.some((leaf) => leaf === key)) {
    if (typeof inner !== "string") yield { place: [...place, key], message: form };
  } else if (key === "not") yield* flaws(inner, [...place, key]);
  else if (key !== "all" && key !== "any") yield { place, message: form };
  else if (!Array.isArray(inner)) yield { place: [...place, key], message: form };
  else if (key === "any" && inner.length === 0) yield { place, message: "An empty any would never be so." };
  else for (const [index, part] of inner.entries()) yield* flaws(part, [...place, key, index]);
}

export const expressionSchema = z
  .custom<Expression>((value) => value !== undefined)
  .superRefine((value, context) => {
    for (const { place, message } of flaws(value, [])) context.addIssue({ code: "custom", path: place, message });
  });

export type Reference = { kind: "condition" | "question" | "option"; name: string };

/** Every name that an expression uses. */
export function referencesOf(expression: Expression): Reference[] {
  if (typeof expression === "string") return [{ kind: "condition", name: expression }];
  if ("yes" in expression) return [{ kind: "question", name: expression.yes }];
  if ("chose" in expression) return [{ kind: "option", name: expression.chose }];
  if ("not" in expression) return referencesOf(expression.not);
  return ("all" in expression ? expression.all : expression.any).flatMap(referencesOf);
}
