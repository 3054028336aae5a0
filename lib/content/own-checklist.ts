import type { z } from "zod";
import { flawsOfWords } from "./check-checklists";
import { namesAmong } from "./check-profile";
import { ownChecklistSchema, ownRequirementSchema } from "./checklist-schema";
import type { Mistake } from "./content-error";
import { mistakesOf } from "./read-files";
import type { Checklist, Condition, Objective, Question, Requirement } from "./types";
import type { YamlFile } from "./yaml-file";

export type WrittenOwnChecklist = z.output<typeof ownChecklistSchema>;

/** What a checklist of one's own may refer to. */
export type KnownNames = {
  readonly conditions: readonly Condition[];
  readonly questions: readonly Question[];
  readonly objectives: ReadonlyMap<string, Objective>;
};

type Read = { written: WrittenOwnChecklist; mistakes: never[] } | { written: null; mistakes: Mistake[] };

/**
 * Reads a checklist that an organisation wrote for itself, from YAML or from a sheet, and holds it against the version
 * before, if there is one. Either all of it is sound, or nothing is taken and every mistake is named by its line.
 */
export function readOwnChecklist(file: YamlFile, known: KnownNames, previous: Checklist | null): Read {
  const parsed = ownChecklistSchema.safeParse(file.data);
  const ofForm = parsed.success ? [] : parsed.error.issues.flatMap((issue) => mistakesOf(issue, file));
  const mistakes = [...ofForm, ...flawsOf(file, known, previous)];
  return parsed.success && mistakes.length === 0
    ? { written: parsed.data, mistakes: [] }
    : { written: null, mistakes: mistakes.sort((a, b) => a.line - b.line) };
}

/** What form alone does not show. It reads what is sound of a file that is not, so that everything is told at once. */
function* flawsOf(file: YamlFile, known: KnownNames, previous: Checklist | null): Generator<Mistake> {
  const at = (place: (string | number)[], message: string) => ({ file: file.name, line: file.lineOf(place), message });
  const names = namesAmong(
    known.conditions.map(({ name }) => name),
    known.questions,
  );
  const objectives = new Set(known.objectives.keys());
  const { id, version, categories } = asRecord(file.data);
  const next = String(Number(previous?.version ?? 0) + 1);
  if (version !== undefined && version !== next)
    yield at(["version"], `The next version of "${id}" is ${next}. Leave the version out, or write "${next}".`);

  const before = new Map(previous?.requirements.map((requirement) => [requirement.id, requirement]));
  const seen = { categories: new Set<unknown>(), requirements: new Set<unknown>() };
  for (const [c, category] of asList(categories).entries()) {
    const { id: categoryId, requirements } = asRecord(category);
    if (seen.categories.has(categoryId))
      yield at(["categories", c, "id"], `Two categories have the id "${categoryId}".`);
    seen.categories.add(categoryId);
    for (const [r, given] of asList(requirements).entries()) {
      const parsed = ownRequirementSchema.safeParse(given);
      if (!parsed.success) continue;
      const requirement = parsed.data;
      const path = ["categories", c, "requirements", r];
      if (seen.requirements.has(requirement.id))
        yield at([...path, "id"], `Two requirements have the id "${requirement.id}".`);
      seen.requirements.add(requirement.id);
      yield* names.checkExpression(requirement["applies-when"], { file, path: [...path, "applies-when"] });
      for (const { place, message } of flawsOfWords(requirement, objectives)) yield at([...path, ...place], message);
      if (previous && !requirement.meaning && before.get(requirement.id)?.statement !== requirement.statement)
        yield at(
          [...path, "id"],
          before.has(requirement.id)
            ? `${requirement.id} is not what it was in version ${previous.version}. Say what became of its meaning: same, narrower, wider or new.`
            : `${requirement.id} is not in version ${previous.version}. Say that its meaning is new, or give it the id that it had.`,
        );
    }
  }
}

const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const asRecord = (value: unknown): Record<string, unknown> =>
  typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};

/** The shape in which the rest of the product reads it; its source is what it says of itself. */
export function assembleOwnChecklist(written: WrittenOwnChecklist, version: string): Checklist {
  const { id, title, short, audience } = written;
  const listed = { checklistId: id, version };
  const categories = written.categories.map((category) => ({
    id: category.id,
    title: category.title,
    short: category.short ?? category.title,
    notes: [],
    requirements: category.requirements.map(
      ({ "applies-when": appliesWhen, "not-applicable": notApplicable, ...rest }): Requirement => ({
        ...rest,
        key: `${id}/${rest.id}`,
        checklistId: id,
        version,
        listed,
        audience,
        categoryId: category.id,
        seed: [],
        appliesWhen,
        notApplicable,
      }),
    ),
  }));
  return {
    id,
    version,
    title,
    short,
    audience,
    source: { id, section: "" },
    categories,
    requirements: categories.flatMap((category) => category.requirements),
  };
}
