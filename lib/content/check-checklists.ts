import { isDeepStrictEqual } from "node:util";
import type { z } from "zod";
import { namesFor } from "./check-profile";
import type { Mistake } from "./content-error";
import type { Files } from "./read-files";
import type { requirementSchema } from "./schema";

type Written = z.output<typeof requirementSchema>;

/** The blanks of a buyer's sentence, in order: "after {attempts} tries" has one. */
export const blanksOf = (sentence: string) => [...sentence.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1] ?? "");

/** Checklists: each file under its own name, ids unique, and every name in them known. */
export function* checkChecklists(files: Files): Generator<Mistake> {
  const { checkExpression } = namesFor(files);
  const objectives = new Set(files.objectives.flatMap(({ data }) => data.objectives.map(({ id }) => id)));
  const sources = new Set(files.sources.map(({ data }) => data.id));

  for (const { file, data } of files.checklists) {
    const at = (place: (string | number)[], message: string) => ({
      file: file.name,
      line: file.lineOf(place),
      message,
    });
    if (file.name !== `content/checklists/${data.id}/${data.version}.yaml`)
      yield at(
        ["id"],
        `A checklist "${data.id}" of version ${data.version} belongs in content/checklists/${data.id}/${data.version}.yaml.`,
      );
    if (!sources.has(data.source.id)) yield at(["source", "id"], `There is no source "${data.source.id}".`);

    const previous = requirementsBefore(files, data.id, data.version);
    const categories = new Set<string>();
    const requirements = new Set<string>();
    for (const [c, category] of data.categories.entries()) {
      if (categories.has(category.id))
        yield at(["categories", c, "id"], `Two categories have the id "${category.id}".`);
      categories.add(category.id);
      for (const [r, requirement] of category.requirements.entries()) {
        const path = ["categories", c, "requirements", r];
        if (requirements.has(requirement.id))
          yield at([...path, "id"], `Two requirements have the id "${requirement.id}".`);
        requirements.add(requirement.id);
        yield* checkExpression(requirement["applies-when"], { file, path: [...path, "applies-when"] });
        for (const [o, objective] of requirement.objectives.entries()) {
          if (!objectives.has(objective)) yield at([...path, "objectives", o], `There is no objective "${objective}".`);
          if (requirement.objectives.indexOf(objective) !== o)
            yield at([...path, "objectives", o], `"${objective}" is named twice.`);
        }
        if (previous && !requirement.meaning && differs(requirement, previous.get(requirement.id)))
          yield at(
            path,
            `${requirement.id} is not what it was in the version before. Say so: meaning: same, narrower, wider or new.`,
          );
        for (const { place, message } of flawsOfBuyer(requirement)) yield at([...path, ...place], message);
      }
    }
  }
}

function requirementsBefore(files: Files, id: string, version: string): Map<string, Written> | null {
  const before = files.checklists.find(({ data }) => data.id === id && Number(data.version) === Number(version) - 1);
  return before ? new Map(before.data.categories.flatMap((it) => it.requirements).map((it) => [it.id, it])) : null;
}

const differs = (now: Written, before: Written | undefined) =>
  !before || now.statement !== before.statement || !isDeepStrictEqual(now["applies-when"], before["applies-when"]);

function* flawsOfBuyer({ buyer = "", values }: Written): Generator<{ place: string[]; message: string }> {
  const blanks = blanksOf(buyer);
  for (const blank of blanks)
    if (!(blank in values))
      yield { place: ["buyer"], message: `The buyer's sentence has a blank {${blank}} without a value of that name.` };
  for (const name of Object.keys(values))
    if (!blanks.includes(name))
      yield { place: ["values", name], message: `The value "${name}" is not used in the buyer's sentence.` };
}
