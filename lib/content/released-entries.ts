import { createHash } from "node:crypto";
import type { Written } from "./read-files";

/** What one id of a file says, each field as a short fingerprint. */
export type ReleasedEntry = Readonly<Record<string, string>>;

/** Everything that people answer or that their answers name: by file, without folder and ending, then by id. */
export type ReleasedEntries = ReadonlyMap<string, ReadonlyMap<string, ReleasedEntry>>;

/** The entry for what a file says beside its ids: titles, audience, source. */
const ITSELF = "(itself)";

/** The ids of content as it is now, with fingerprints of all that is said under each. */
export function entriesOf(written: Written): ReleasedEntries {
  const parts = new Map<string, Map<string, ReleasedEntry>>();
  const add = (part: string, id: string, fields: object) => {
    const entries = parts.get(part) ?? new Map<string, ReleasedEntry>();
    parts.set(part, entries.set(id, printsOf(fields)));
  };

  for (const { data } of written.checklists) {
    const part = `checklists/${data.id}/${data.version}`;
    const { id: _, version: __, categories, ...itself } = data;
    add(part, ITSELF, itself);
    for (const { id: category, requirements, ...rest } of categories) {
      add(part, `category ${category}`, rest);
      for (const { id, ...requirement } of requirements) add(part, id, { category, ...requirement });
    }
  }
  for (const { data } of written.policies) {
    const part = `policies/${data.id}/${data.version}`;
    const { id: _, version: __, sections, ...itself } = data;
    add(part, ITSELF, itself);
    for (const { id: section, fields, ...rest } of sections) {
      add(part, section, rest);
      for (const { id, ...field } of fields) add(part, `${section}/${id}`, field);
    }
  }
  for (const { data } of written.capabilities)
    for (const { id: group, questions, ...rest } of data.groups) {
      add("capabilities", `group ${group}`, rest);
      for (const { id: question, options, ...asked } of questions) {
        add("capabilities", question, { group, ...asked });
        for (const { id, ...option } of options) add("capabilities", `${question}/${id}`, option);
      }
    }
  for (const { data } of written.conditions)
    for (const [name, condition] of Object.entries(data.conditions)) add("conditions", name, condition);
  for (const { data } of written.objectives)
    for (const { id, ...objective } of data.objectives) add("objectives", id, objective);
  for (const { data } of written.sources) {
    const part = `sources/${data.id}`;
    const { id: _, parts: places, provisions, ...itself } = data;
    add(part, ITSELF, itself);
    for (const provision of provisions) add(part, `provision ${provision}`, {});
    for (const { items, id: place, ...rest } of places) {
      add(part, `part ${place}`, rest);
      for (const { id, ...item } of items) add(part, id, { part: place, ...item });
    }
  }
  return parts;
}

function printsOf(fields: object): ReleasedEntry {
  const said = Object.entries(fields).filter(([, value]) => value !== undefined && !isEmpty(value));
  return Object.fromEntries(said.map(([field, value]) => [field, printOf(value)]));
}

const isEmpty = (value: unknown) => typeof value === "object" && value !== null && Object.keys(value).length === 0;

const printOf = (value: unknown) =>
  createHash("sha256").update(JSON.stringify(value, inOrder)).digest("base64url").replaceAll(/[-_]/g, "").slice(0, 6);

/** The order of a mapping's keys means nothing, so it changes no fingerprint. */
const inOrder = (_: string, value: unknown) =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

/** One entry on one line: `I1.2 | statement=3fQ21c buyer=91bcaa`. */
const lineOf = (id: string, entry: ReleasedEntry) =>
  `${id} | ${Object.entries(entry)
    .map(([field, print]) => `${field}=${print}`)
    .join(" ")}`.trimEnd();

/** The other way round, in the order of the list. */
export const entriesFrom = (lines: readonly string[]): ReadonlyMap<string, ReleasedEntry> =>
  new Map(
    lines.map((line) => {
      const [id = "", fields = ""] = line.split(/ \|(?: |$)/);
      return [
        id,
        Object.fromEntries(fields.split(" ").flatMap((it) => (it ? [it.split("=") as [string, string]] : []))),
      ];
    }),
  );

const head = `# What was released: every id that answers, drafts and published pages may name, with fingerprints of what was said
# under it. Made by \`npm run release:content\`; not edited by hand. An id that is in here does not leave content.
`;

/** The file content/released.yaml for content as it is now. */
export function releasedInWords(written: Written): string {
  const lines = [...entriesOf(written)].flatMap(([part, entries]) => [
    `${part}:`,
    ...[...entries].map(([id, entry]) => `  - ${lineOf(id, entry)}`),
  ]);
  return `${head}${lines.join("\n")}\n`;
}
