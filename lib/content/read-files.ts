import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { z } from "zod";
import { checklistSchema } from "./checklist-schema";
import type { Mistake } from "./content-error";
import {
  capabilitiesSchema,
  conditionsSchema,
  notCoveredSchema,
  objectivesSchema,
  policyTemplateSchema,
  releasedSchema,
  sourceSchema,
} from "./schema";
import { readYamlFile, type YamlFile } from "./yaml-file";

type Read<S extends z.ZodType> = { file: YamlFile; data: z.output<S> };

/** Every file of content/, each sound by itself; whether they fit together is asked afterwards. */
export type Files = {
  checklists: Read<typeof checklistSchema>[];
  policies: Read<typeof policyTemplateSchema>[];
  sources: Read<typeof sourceSchema>[];
  capabilities: Read<typeof capabilitiesSchema>[];
  conditions: Read<typeof conditionsSchema>[];
  objectives: Read<typeof objectivesSchema>[];
  notCovered: Read<typeof notCoveredSchema>[];
  released: Read<typeof releasedSchema>[];
};

/** The same without the files behind it: what they say. */
export type Written = { [Room in keyof Files]: readonly Pick<Files[Room][number], "data">[] };

/** Words of the field that no dictionary has, one a line: what `check-words.ts` reads besides. */
export const wordListName = "content/words.txt";

/**
 * Files that were sound when they were read, by name with their text. Whoever reads content again and again, such as a
 * test of 200 damages, hands the same map over each time: only what has changed is then read anew.
 */
export type Kept = Map<string, { text: string; read: Read<z.ZodType> }>;

/**
 * Reads every file of the content below `root` and holds each against its schema. What is wrong is added to `mistakes`,
 * one for each place; a file with a mistake is left out of what is answered.
 */
export function readFiles(root: string, mistakes: Mistake[], kept?: Kept): Files {
  const files: Files = {
    checklists: [],
    policies: [],
    sources: [],
    capabilities: [],
    conditions: [],
    objectives: [],
    notCovered: [],
    released: [],
  };
  const rooms: { pattern: RegExp; list: Read<z.ZodType>[]; schema: z.ZodType }[] = [
    { pattern: /^content\/checklists\/[^/]+\/[^/]+\.yaml$/, list: files.checklists, schema: checklistSchema },
    { pattern: /^content\/policies\/[^/]+\/[^/]+\.yaml$/, list: files.policies, schema: policyTemplateSchema },
    { pattern: /^content\/sources\/[^/]+\.yaml$/, list: files.sources, schema: sourceSchema },
    { pattern: /^content\/capabilities\.yaml$/, list: files.capabilities, schema: capabilitiesSchema },
    { pattern: /^content\/conditions\.yaml$/, list: files.conditions, schema: conditionsSchema },
    { pattern: /^content\/objectives\.yaml$/, list: files.objectives, schema: objectivesSchema },
    { pattern: /^content\/seed-not-covered\.yaml$/, list: files.notCovered, schema: notCoveredSchema },
    { pattern: /^content\/released\.yaml$/, list: files.released, schema: releasedSchema },
  ];

  for (const name of namesUnder(root, "content")) {
    if (name === wordListName) continue;
    const room = rooms.find(({ pattern }) => pattern.test(name));
    if (!room) {
      mistakes.push({
        file: name,
        line: 1,
        message: "This file has no place here. content/README.md says what goes where.",
      });
      continue;
    }
    const text = kept ? readFileSync(path.join(root, name), "utf8") : "";
    const before = kept?.get(name);
    const read = before && before.text === text ? before.read : readOne(root, name, room.schema, mistakes);
    if (read) room.list.push(read);
    if (read) kept?.set(name, { text, read });
  }
  for (const name of ["capabilities", "conditions", "objectives", "released"])
    if (!existsSync(path.join(root, "content", `${name}.yaml`)))
      mistakes.push({ file: `content/${name}.yaml`, line: 1, message: "This file is missing." });
  return files;
}

function readOne<S extends z.ZodType>(root: string, name: string, schema: S, mistakes: Mistake[]): Read<S> | null {
  const file = readYamlFile(root, name, mistakes);
  if (!file) return null;
  const parsed = schema.safeParse(file.data);
  if (parsed.success) return { file, data: parsed.data };
  mistakes.push(...parsed.error.issues.flatMap((issue) => mistakesOf(issue, file)));
  return null;
}

function namesUnder(root: string, folder: string): string[] {
  const entries = readdirSync(path.join(root, folder), { withFileTypes: true });
  return entries
    .filter(({ name }) => !name.startsWith(".") && !name.endsWith(".md"))
    .sort((a, b) => a.name.localeCompare(b.name, "en", { numeric: true }))
    .flatMap((entry) =>
      entry.isDirectory() ? namesUnder(root, `${folder}/${entry.name}`) : [`${folder}/${entry.name}`],
    );
}

/** What a schema refused, in words and at its line. */
export function mistakesOf(issue: z.core.$ZodIssue, file: YamlFile): Mistake[] {
  const at = (message: string, key?: string) => ({ file: file.name, line: file.lineOf(issue.path, key), message });
  const field = String(issue.path.findLast((step) => typeof step === "string") ?? "the file");
  const given = issue.path.reduce<unknown>(
    (value, step) => (value as Record<PropertyKey, unknown> | undefined)?.[step],
    file.data,
  );
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => at(`"${key}" is not a field that this place knows.`, key));
    case "invalid_type":
    case "invalid_union":
      if (given === undefined) return [at(`"${field}" is missing.`)];
      if (typeof given === "number") return [at(`"${field}" reads as the number ${given}. Put it in quotes.`)];
      return [at(`"${field}" is not in the form that belongs here.`)];
    case "invalid_value":
      if (given === undefined) return [at(`"${field}" is missing.`)];
      return [at(`"${field}" is one of: ${issue.values.join(", ")}.`)];
    case "invalid_key":
      return issue.issues.map((inner) => at(inner.message, field));
    case "custom":
      return [at(given === undefined && issue.message === "Invalid input" ? `"${field}" is missing.` : issue.message)];
    default:
      return [at(issue.message)];
  }
}
