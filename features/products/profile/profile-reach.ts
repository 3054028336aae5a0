import type { ProfileRules } from "@/features/checklists/rules";
import type { Expression, Requirement } from "@/lib/content/types";

/** How many requirements each question has a say in: through conditions, choices, and questions that hang on it. */
export function profileReach(
  requirements: readonly Pick<Requirement, "appliesWhen">[],
  { questions, conditions }: ProfileRules,
): Record<string, number> {
  const named = new Map(conditions.map(({ name, when }) => [name, when]));
  const byId = new Map(questions.map((question) => [question.id, question]));
  const found = new Map<string, Set<string>>();

  function behind(expression: Expression): Set<string> {
    if (typeof expression !== "string") return inside(expression);
    const known = found.get(expression);
    if (known) return known;
    const when = named.get(expression);
    const ids = when === undefined ? new Set<string>() : inside(when);
    found.set(expression, ids);
    return ids;
  }
  function inside(expression: Expression): Set<string> {
    if (typeof expression === "string") return behind(expression);
    if ("yes" in expression) return withItsGround(expression.yes);
    if ("chose" in expression) return withItsGround(expression.chose.split("/")[0] ?? "");
    if ("not" in expression) return inside(expression.not);
    return new Set(("all" in expression ? expression.all : expression.any).flatMap((part) => [...inside(part)]));
  }
  function withItsGround(id: string): Set<string> {
    const when = byId.get(id)?.askedWhen;
    return new Set([id, ...(when === undefined ? [] : inside(when))]);
  }

  const counts: Record<string, number> = {};
  for (const { appliesWhen } of requirements) {
    for (const id of inside(appliesWhen)) counts[id] = (counts[id] ?? 0) + 1;
  }
  return counts;
}
