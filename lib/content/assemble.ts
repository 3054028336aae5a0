import type { z } from "zod";
import type { Files } from "./read-files";
import type { checklistSchema } from "./schema";
import type { Checklist, Condition, QuestionGroup, Source } from "./types";

/** From the words of the files to the shapes of the product. */
export function assembleChecklist(written: z.output<typeof checklistSchema>): Checklist {
  const categories = written.categories.map((category) => ({
    ...category,
    requirements: category.requirements.map(
      ({ "applies-when": appliesWhen, "not-applicable": notApplicable, ...requirement }) => ({
        ...requirement,
        key: `${written.id}/${requirement.id}`,
        checklistId: written.id,
        version: written.version,
        categoryId: category.id,
        appliesWhen,
        notApplicable,
      }),
    ),
  }));
  return { ...written, categories, requirements: categories.flatMap((category) => category.requirements) };
}

export const assembleQuestions = (files: Files): QuestionGroup[] =>
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

export const assembleConditions = (files: Files): Condition[] =>
  files.conditions.flatMap(({ data }) => Object.entries(data.conditions).map(([name, rest]) => ({ name, ...rest })));

export const assembleSources = (files: Files): Source[] =>
  files.sources.map(({ data: { "seed-prefix": seedPrefix, ...source } }) => ({ ...source, seedPrefix }));
