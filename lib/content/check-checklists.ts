import { isDeepStrictEqual } from "node:util";
import type { z } from "zod";
import { namesFor } from "./check-profile";
import type { checklistSchema } from "./checklist-schema";
import type { Mistake } from "./content-error";
import type { Files } from "./read-files";

type Written = z.output<typeof checklistSchema>["categories"][number]["requirements"][number];
type Definition = Exclude<Written, { uses: string }>;
type Place = (string | number)[];
type Flaw = { place: Place; message: string };

/** The blanks of a buyer's sentence, in order: "after {attempts} tries" has one. */
const blanksOf = (sentence: string) => [...sentence.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1] ?? "");

/** Checklists: each file under its own name, ids unique, and every name in them known. */
export function* checkChecklists(files: Files): Generator<Mistake> {
  const { checkExpression } = namesFor(files);
  const objectives = new Set(files.objectives.flatMap(({ data }) => data.objectives.map(({ id }) => id)));
  const sources = new Map(files.sources.map(({ data }) => [data.id, data]));
  const defined = definitionsIn(files);

  for (const { file, data } of files.checklists) {
    const at = (place: Place, message: string) => ({ file: file.name, line: file.lineOf(place), message });
    if (file.name !== `content/checklists/${data.id}/${data.version}.yaml`)
      yield at(
        ["id"],
        `A checklist "${data.id}" of version ${data.version} belongs in content/checklists/${data.id}/${data.version}.yaml.`,
      );
    const source = sources.get(data.source.id);
    if (!source) yield at(["source", "id"], `There is no source "${data.source.id}".`);

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
        if (source)
          for (const { place, message } of flawsOfPlace(requirement, source)) yield at([...path, ...place], message);
        if (previous && !requirement.meaning && differs(requirement, previous.get(requirement.id)))
          yield at(
            path,
            `${requirement.id} is not what it was in the version before. Say so: meaning: same, narrower, wider or new.`,
          );
        if ("uses" in requirement) {
          for (const message of flawsOfUse(requirement, `${data.id}/${data.version}`, defined))
            yield at([...path, "uses"], message);
          continue;
        }
        yield* checkExpression(requirement["applies-when"], { file, path: [...path, "applies-when"] });
        for (const { place, message } of flawsOfWords(requirement, objectives)) yield at([...path, ...place], message);
      }
    }
    for (const provision of source?.provisions ?? [])
      if (!requirements.has(provision))
        yield at(["categories"], `${provision} of the source "${data.source.id}" has no requirement here.`);
  }
}

/** Addresses (`checklist/version/id`) of requirements, each with whether it is defined there or used itself. */
function definitionsIn(files: Files): Map<string, "defined" | "used"> {
  return new Map(
    files.checklists.flatMap(({ data }) =>
      data.categories
        .flatMap(({ requirements }) => requirements)
        .map((it) => [`${data.id}/${data.version}/${it.id}`, "uses" in it ? "used" : "defined"] as const),
    ),
  );
}

/** A requirement names the place it comes from: an item of the source, or, by its own id, a provision of the standard. */
function* flawsOfPlace({ id, seed }: Written, source: Files["sources"][number]["data"]): Generator<Flaw> {
  if (source.provisions.length === 0) {
    if (seed.length === 0) yield { place: ["id"], message: "A requirement names the place it comes from." };
  } else if (!source.provisions.includes(id))
    yield { place: ["id"], message: `The source "${source.id}" has no provision "${id}".` };
}

function* flawsOfUse({ id, uses }: { id: string; uses: string }, here: string, defined: Map<string, string>) {
  const [list = "", version = "", requirement = ""] = uses.split("/");
  if (`${list}/${version}` === here) yield "A checklist uses requirements of others, not its own.";
  if (requirement !== id) yield `What is used keeps its id: "${requirement}".`;
  const target = defined.get(uses);
  if (!target) yield `There is no requirement ${uses}.`;
  if (target === "used") yield `${uses} is itself used from another checklist. Name the one that defines it.`;
}

function requirementsBefore(files: Files, id: string, version: string): Map<string, Written> | null {
  const before = files.checklists.find(({ data }) => data.id === id && Number(data.version) === Number(version) - 1);
  return before ? new Map(before.data.categories.flatMap((it) => it.requirements).map((it) => [it.id, it])) : null;
}

function differs(now: Written, before: Written | undefined): boolean {
  if (!before) return true;
  if ("uses" in now || "uses" in before) return !("uses" in now && "uses" in before && now.uses === before.uses);
  return now.statement !== before.statement || !isDeepStrictEqual(now["applies-when"], before["applies-when"]);
}

/** Objectives that nobody knows or that are named twice; blanks of the buyer's sentence and values that do not meet. */
export function* flawsOfWords(
  { objectives, buyer = "", values }: Pick<Definition, "objectives" | "buyer" | "values">,
  known: ReadonlySet<string>,
): Generator<Flaw> {
  for (const [o, objective] of objectives.entries()) {
    if (!known.has(objective)) yield { place: ["objectives", o], message: `There is no objective "${objective}".` };
    if (objectives.indexOf(objective) !== o)
      yield { place: ["objectives", o], message: `"${objective}" is named twice.` };
  }
  const blanks = blanksOf(buyer);
  for (const blank of blanks)
    if (!(blank in values))
      yield { place: ["buyer"], message: `The buyer's sentence has a blank {${blank}} without a value of that name.` };
  for (const name of Object.keys(values))
    if (!blanks.includes(name))
      yield { place: ["values", name], message: `The value "${name}" is not used in the buyer's sentence.` };
}
