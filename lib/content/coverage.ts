import type { Files, Written } from "./read-files";

/** What covers an item of a source: something that is answered, read, chosen, or written into a policy. */
export const coverKinds = ["requirements", "notes", "choices", "policy sections"] as const;
type CoverKind = (typeof coverKinds)[number];

/** For each item that content names, what covers it, by kind. Only the newest version of a checklist or template counts. */
export type Coverage = ReadonlyMap<string, Readonly<Record<CoverKind, ReadonlySet<string>>>>;

/** Counts what covers which item, over all of content. */
export function coverageOf(written: Written): Coverage {
  const coverage = new Map<string, Record<CoverKind, Set<string>>>();
  const cover = (seeds: readonly string[], kind: CoverKind, by: string) => {
    for (const item of seeds) {
      const known = coverage.get(item) ?? {
        requirements: new Set<string>(),
        notes: new Set<string>(),
        choices: new Set<string>(),
        "policy sections": new Set<string>(),
      };
      known[kind].add(by);
      coverage.set(item, known);
    }
  };
  for (const { data } of newest(written.checklists))
    for (const { id, requirements, notes } of data.categories) {
      for (const requirement of requirements) cover(requirement.seed, "requirements", `${data.id}/${requirement.id}`);
      for (const [place, note] of notes.entries()) cover(note.seed, "notes", `${data.id}/${id}/${place}`);
    }
  for (const { data } of written.capabilities)
    for (const question of data.groups.flatMap(({ questions }) => questions))
      for (const option of question.options) cover(option.seed, "choices", `${question.id}/${option.id}`);
  for (const { data } of newest(written.policies))
    for (const section of data.sections) cover(section.seed, "policy sections", `${data.id}/${section.id}`);
  return coverage;
}

/** The newest version of each checklist or template. */
export function newest<T extends { data: { id: string; version: string } }>(read: readonly T[]): T[] {
  const latest = new Map<string, T>();
  for (const it of read)
    if (Number(it.data.version) > Number(latest.get(it.data.id)?.data.version ?? 0)) latest.set(it.data.id, it);
  return [...latest.values()];
}

/** Items that content leaves out on purpose, with the reason. */
export const excusesOf = (written: Written): ReadonlyMap<string, string> =>
  new Map(written.notCovered.flatMap(({ data }) => Object.entries(data)));

/** Each item of a source is covered by something or excused with a reason, and never both. */
export function* checkCoverage(files: Files) {
  const coverage = coverageOf(files);
  const excuses = excusesOf(files);
  const items = new Set<string>();
  for (const { file, data } of files.sources)
    for (const [p, part] of data.parts.entries())
      for (const [i, { id }] of part.items.entries()) {
        items.add(id);
        if (!coverage.has(id) && !excuses.has(id))
          yield {
            file: file.name,
            line: file.lineOf(["parts", p, "items", i]),
            message: `Nothing covers ${id}: no requirement, note, choice or policy section has it as its seed. Cover it, or give a reason in content/seed-not-covered.yaml.`,
          };
      }
  for (const { file, data } of files.notCovered)
    for (const id of Object.keys(data)) {
      const at = (message: string) => ({ file: file.name, line: file.lineOf([], id), message });
      if (!items.has(id)) yield at(`No source has the item "${id}".`);
      else if (coverage.has(id)) yield at(`${id} is covered, so it needs no reason for leaving it out.`);
    }
}
