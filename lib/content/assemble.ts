import type { z } from "zod";
import type { checklistSchema } from "./checklist-schema";
import type { Written } from "./read-files";
import type { Checklist, Condition, QuestionGroup, Requirement, Source } from "./types";

type WrittenChecklist = z.output<typeof checklistSchema>;
type Asked = WrittenChecklist["categories"][number]["requirements"][number];

/** The address of a requirement at one version: `<checklist>/<version>/<id>`, as `uses` writes it. */
const addressOf = (list: { id: string; version: string }, requirementId: string) =>
  `${list.id}/${list.version}/${requirementId}`;

/** From the words of the files to the shapes of the product; what is used stands in full wherever it is used. */
export function assembleChecklists(files: Written): Checklist[] {
  const written = files.checklists.map(({ data }) => data);
  const defined = new Map<string, Requirement>();
  for (const list of written)
    for (const category of list.categories)
      for (const requirement of category.requirements)
        if (!("uses" in requirement))
          defined.set(addressOf(list, requirement.id), define(requirement, list, category.id));

  return written.map((list) => {
    const listed = { checklistId: list.id, version: list.version };
    const categories = list.categories.map((category) => ({
      ...category,
      requirements: category.requirements.map((requirement): Requirement => {
        const address = "uses" in requirement ? requirement.uses : addressOf(list, requirement.id);
        const definition = defined.get(address);
        if (!definition) throw new Error(`There is no requirement ${address}.`);
        // What became of the meaning is said by the list that shows it, against its own version before.
        const { seed, meaning } = requirement;
        const { meaning: _, ...words } = definition;
        return { ...words, ...(meaning && { meaning }), seed, listed, categoryId: category.id };
      }),
    }));
    return { ...list, categories, requirements: categories.flatMap((category) => category.requirements) };
  });
}

function define(requirement: Exclude<Asked, { uses: string }>, list: WrittenChecklist, categoryId: string) {
  const { "applies-when": appliesWhen, "not-applicable": notApplicable, ...rest } = requirement;
  const [checklistId, version] = [list.id, list.version];
  const key = `${checklistId}/${rest.id}`;
  const listed = { checklistId, version };
  const { audience } = list;
  return { ...rest, key, checklistId, version, listed, audience, categoryId, appliesWhen, notApplicable };
}

/** The questionnaire from its file: each question with the group that it stands in. */
export const assembleQuestions = (files: Written): QuestionGroup[] =>
  files.capabilities
    .flatMap(({ data }) => data.groups)
    .map((group) => ({
      ...group,
      questions: group.questions.map(({ "asked-when": askedWhen, ...question }) => ({
        ...question,
        groupId: group.id,
        ...(askedWhen === undefined ? {} : { askedWhen }),
      })),
    }));

/** The conditions from their file, each with its name. */
export const assembleConditions = (files: Written): Condition[] =>
  files.conditions.flatMap(({ data }) => Object.entries(data.conditions).map(([name, rest]) => ({ name, ...rest })));

/** The documents that checklists were made from. */
export const assembleSources = (files: Written): Source[] =>
  files.sources.map(({ data: { "seed-prefix": seedPrefix, ...source } }) => ({
    ...source,
    ...(seedPrefix === undefined ? {} : { seedPrefix }),
  }));
