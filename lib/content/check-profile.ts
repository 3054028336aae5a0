import type { Mistake } from "./content-error";
import { type Reference, referencesOf } from "./expression";
import type { Files } from "./read-files";
import type { Expression } from "./types";
import type { YamlFile } from "./yaml-file";

type Place = { file: YamlFile; path: (string | number)[] };
type Asked = { type: string; options: Set<string> };

/** The names that expressions may use, and a check that reports those that do not exist. */
export function namesFor(files: Files) {
  return namesAmong(
    files.conditions.flatMap(({ data }) => Object.keys(data.conditions)),
    files.capabilities.flatMap(({ data }) => data.groups.flatMap((group) => group.questions)),
  );
}

type Question = { id: string; type: string; options: readonly { id: string }[] };

/** The same for names that are in hand: an organisation's own checklist is held against the product's. */
export function namesAmong(conditionNames: readonly string[], asked: readonly Question[]) {
  const conditions = new Set(conditionNames);
  const questions = new Map<string, Asked>();
  for (const question of asked)
    questions.set(question.id, {
      type: question.type,
      options: new Set(question.options.map((option) => option.id)),
    });

  const whyUnknown = ({ kind, name }: Reference): string | null => {
    if (kind === "condition") return conditions.has(name) ? null : `There is no condition "${name}".`;
    if (kind === "question")
      return questions.get(name)?.type === "yes-no" ? null : `There is no yes-no question "${name}".`;
    const [question = "", option = ""] = name.split("/");
    return questions.get(question)?.options.has(option) ? null : `There is no option "${name}".`;
  };

  function* checkExpression(expression: Expression, { file, path }: Place): Generator<Mistake> {
    for (const reference of referencesOf(expression)) {
      const message = whyUnknown(reference);
      if (message) yield { file: file.name, line: file.lineOf(path), message };
    }
  }
  return { checkExpression, isYesNo: (id: string) => questions.get(id)?.type === "yes-no" };
}

/** Questions, options and conditions: named once, known where they are used, and never going round in a circle. */
export function* checkProfile(files: Files): Generator<Mistake> {
  const { checkExpression, isYesNo } = namesFor(files);
  const uses = new Map<string, { place: Place; needs: string[] }>();
  const needsOf = (expression: Expression) =>
    referencesOf(expression).map(({ kind, name }) =>
      kind === "condition" ? `condition ${name}` : `question ${name.split("/")[0]}`,
    );

  for (const { file, data } of files.conditions)
    for (const [name, condition] of Object.entries(data.conditions)) {
      const place = { file, path: ["conditions", name] };
      uses.set(`condition ${name}`, { place, needs: needsOf(condition.when) });
      yield* checkExpression(condition.when, { file, path: [...place.path, "when"] });
    }

  for (const { file, data } of files.capabilities)
    for (const [g, group] of data.groups.entries())
      for (const [q, question] of group.questions.entries()) {
        const path = ["groups", g, "questions", q];
        const at = (inner: (string | number)[], message: string) => ({
          file: file.name,
          line: file.lineOf([...path, ...inner]),
          message,
        });
        if (uses.has(`question ${question.id}`)) yield at(["id"], `Two questions have the id "${question.id}".`);
        const askedWhen = question["asked-when"];
        uses.set(`question ${question.id}`, { place: { file, path }, needs: askedWhen ? needsOf(askedWhen) : [] });
        if (askedWhen) yield* checkExpression(askedWhen, { file, path: [...path, "asked-when"] });
        const options = question.options.map((option) => option.id);
        for (const [o, option] of question.options.entries()) {
          if (options.indexOf(option.id) !== o)
            yield at(["options", o, "id"], `Two options have the id "${option.id}".`);
          if (option.caution && (option.caution.instead === option.id || !options.includes(option.caution.instead)))
            yield at(["options", o, "caution", "instead"], `"instead" names another option of this question.`);
          for (const implied of Object.keys(option.implies))
            if (!isYesNo(implied))
              yield at(["options", o, "implies", implied], `There is no yes-no question "${implied}".`);
        }
      }

  for (const { data } of files.capabilities)
    for (const question of data.groups.flatMap((group) => group.questions))
      for (const implied of question.options.flatMap((option) => Object.keys(option.implies)))
        uses.get(`question ${implied}`)?.needs.push(`question ${question.id}`);
  yield* circles(uses);
}

function* circles(uses: Map<string, { place: Place; needs: string[] }>): Generator<Mistake> {
  const done = new Set<string>();
  function* walk(name: string, trail: string[]): Generator<Mistake> {
    const use = uses.get(name);
    if (!use || done.has(name)) return;
    if (trail.includes(name)) {
      done.add(name);
      const round = [...trail.slice(trail.indexOf(name)), name].join(" > ");
      yield {
        file: use.place.file.name,
        line: use.place.file.lineOf(use.place.path),
        message: `This goes round in a circle: ${round}.`,
      };
      return;
    }
    for (const need of use.needs) yield* walk(need, [...trail, name]);
    done.add(name);
  }
  for (const name of uses.keys()) yield* walk(name, []);
}
