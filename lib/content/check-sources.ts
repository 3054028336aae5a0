import type { Mistake } from "./content-error";
import type { Files } from "./read-files";
import type { StepGroup } from "./types";
import type { YamlFile } from "./yaml-file";

/** Sources, objectives, policy templates and seeds: unique, in their own file, and every name in them known. */
export function* checkSources(files: Files): Generator<Mistake> {
  const items = new Set<string>();
  for (const { file, data } of files.sources) {
    const at = (place: (string | number)[], message: string) => ({
      file: file.name,
      line: file.lineOf(place),
      message,
    });
    if (file.name !== `content/sources/${data.id}.yaml`)
      yield at(["id"], `A source "${data.id}" belongs in content/sources/${data.id}.yaml.`);
    for (const [p, part] of data.parts.entries())
      for (const [i, item] of part.items.entries()) {
        const place = ["parts", p, "items", i, "id"];
        if (items.has(item.id)) yield at(place, `Two items have the id "${item.id}".`);
        const prefix = data["seed-prefix"];
        if (prefix === undefined) yield at(place, "A source with items says what their ids begin with: seed-prefix.");
        else if (!item.id.startsWith(`${prefix}/`)) yield at(place, `An item of this source starts with ${prefix}/.`);
        items.add(item.id);
      }
  }
  for (const { file, data } of [...files.checklists, ...files.capabilities, ...files.policies])
    yield* unknownSeeds(file, data, [], items);

  for (const { file, data } of files.objectives) {
    const ids = data.objectives.map(({ id }) => id);
    for (const [o, id] of ids.entries())
      if (ids.indexOf(id) !== o)
        yield {
          file: file.name,
          line: file.lineOf(["objectives", o, "id"]),
          message: `Two objectives have the id "${id}".`,
        };
  }
  yield* checkCrosswalk(files);
  yield* checkPolicies(files);
}

/**
 * A crosswalk names places that exist, wherever content has the standard with the numbers of its provisions. A law is
 * listed in part: what asks nothing of a product stands under `elsewhere`, so that people can read what it is.
 */
function* checkCrosswalk(files: Files): Generator<Mistake> {
  const standards = files.sources.filter(({ data }) => data.provisions.length + data.elsewhere.length > 0);
  const known = new Map(
    standards.map(({ data }) => [data.id, [...data.provisions, ...data.elsewhere.map(({ id }) => id)]]),
  );
  for (const { file, data } of files.objectives)
    for (const [o, { crosswalk }] of data.objectives.entries())
      for (const [standard, places] of Object.entries(crosswalk))
        for (const [p, place] of places.entries())
          if (known.get(standard)?.includes(place) === false)
            yield {
              file: file.name,
              line: file.lineOf(["objectives", o, "crosswalk", standard, p]),
              message: `The source "${standard}" has no provision "${place}".`,
            };
}

function* unknownSeeds(
  file: YamlFile,
  node: unknown,
  place: (string | number)[],
  items: Set<string>,
): Generator<Mistake> {
  if (typeof node !== "object" || node === null) return;
  for (const [key, child] of Object.entries(node)) {
    const path = [...place, Array.isArray(node) ? Number(key) : key];
    if (key !== "seed" || !Array.isArray(child)) {
      yield* unknownSeeds(file, child, path, items);
      continue;
    }
    for (const [s, seed] of child.entries())
      if (!items.has(seed))
        yield { file: file.name, line: file.lineOf([...path, s]), message: `No source has the item "${seed}".` };
  }
}

function* checkPolicies(files: Files): Generator<Mistake> {
  const objectives = new Set(files.objectives.flatMap(({ data }) => data.objectives.map(({ id }) => id)));
  const categories = new Set(
    files.checklists.flatMap(({ data }) => data.categories.map((category) => `${data.id}/${category.id}`)),
  );
  for (const { file, data } of files.policies) {
    const at = (place: (string | number)[], message: string) => ({
      file: file.name,
      line: file.lineOf(place),
      message,
    });
    if (file.name !== `content/policies/${data.id}/${data.version}.yaml`)
      yield at(
        ["id"],
        `A template "${data.id}" of version ${data.version} belongs in content/policies/${data.id}/${data.version}.yaml.`,
      );
    const sections = data.sections.map(({ id }) => id);
    for (const [s, section] of data.sections.entries()) {
      if (sections.indexOf(section.id) !== s)
        yield at(["sections", s, "id"], `Two sections have the id "${section.id}".`);
      const fields = section.fields.map(({ id }) => id);
      for (const [f, id] of fields.entries())
        if (fields.indexOf(id) !== f) yield at(["sections", s, "fields", f, "id"], `Two fields have the id "${id}".`);
      for (const [o, objective] of section.claims.objectives.entries())
        if (!objectives.has(objective))
          yield at(["sections", s, "claims", "objectives", o], `There is no objective "${objective}".`);
      for (const [c, category] of section.claims.categories.entries())
        if (![...categories].some((known) => known === category || known.endsWith(`/${category}`)))
          yield at(["sections", s, "claims", "categories", c], `No checklist has the category "${category}".`);
      for (const { place, message } of flawsInSteps(section.steps, objectives))
        yield at(["sections", s, "steps", ...place], message);
    }
  }
}

/** Each step of a set-up guide has one heading, so each objective has one, and one at most takes what is left. */
export function* flawsInSteps(groups: readonly StepGroup[], known: Set<string>) {
  const all = groups.flatMap((group) => group.objectives);
  for (const [g, group] of groups.entries()) {
    if (group.objectives.length === 0 && g < groups.length - 1)
      yield { place: [g], message: "Only the last heading takes what the others leave." };
    for (const [o, objective] of group.objectives.entries()) {
      const place = [g, "objectives", o];
      if (!known.has(objective)) yield { place, message: `There is no objective "${objective}".` };
      else if (all.indexOf(objective) !== all.lastIndexOf(objective))
        yield { place, message: `Two headings take "${objective}".` };
    }
  }
}
