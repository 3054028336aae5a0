import { type Coverage, coverageOf, coverKinds, excusesOf, newest } from "./coverage";
import type { Written } from "./read-files";

/** One section of a source: its items, or for a standard or a law its provisions, and what covers them. */
export type CoverageRow = {
  source: string;
  section: string;
  items: number;
  covered: number;
  excused: number;
  by: number[];
};

/** The columns of `by`. */
export const coverColumns = coverKinds;

/** The section of the row that counts a whole part of a source. */
export const ALL = "all";

/** Every section of every source, and then all of it, counted from content alone. */
export function coverageTable(written: Written): CoverageRow[] {
  const coverage = coverageOf(written);
  const excuses = excusesOf(written);
  return written.sources.flatMap(({ data }) => [
    ...data.parts.flatMap(({ id: part, items }) => {
      const ids = items.map(({ id }) => id);
      const sections = grouped(ids, (id) => sectionOf(id, part));
      // What covers items of two sections counts once in all.
      return [...sections, [ALL, ids] as const].map(([section, inIt]) => rowOf(part, section, inIt, coverage, excuses));
    }),
    ...provisionRows(written, data.id, data.provisions),
  ]);
}

const rowOf = (
  source: string,
  section: string,
  ids: string[],
  coverage: Coverage,
  excuses: ReadonlyMap<string, string>,
): CoverageRow => ({
  source,
  section,
  items: ids.length,
  covered: ids.filter((id) => coverage.has(id)).length,
  excused: ids.filter((id) => excuses.has(id)).length,
  by: coverKinds.map((kind) => new Set(ids.flatMap((id) => [...(coverage.get(id)?.[kind] ?? [])])).size),
});

// The letter before an item's number says what the document has there; what has none is a point of a list.
const kinds: Record<string, string> = { r: "recommendations", m: "mitigations", p: "problems found", g: "in prose" };

/** `I1` for owasp-2017/manufacturer/I1.2, `I1 recommendations` for .../I1.r2, `3.2` for whitesmith-2015/3.2.4. */
function sectionOf(item: string, part: string): string {
  const inside = item.startsWith(`${part}/`) ? item.slice(part.length + 1) : item.slice(item.lastIndexOf("/") + 1);
  const [, section = inside, kind = ""] = /^(.+)\.([a-z]?)[^.]*$/.exec(inside) ?? [];
  const word = /^[a-z]\d/.test(inside.slice(section.length + 1)) ? kinds[kind] : undefined;
  return word ? `${section} ${word}` : section;
}

/** Provisions have the sections of the checklist that asks for them. */
function provisionRows(written: Written, source: string, provisions: readonly string[]): CoverageRow[] {
  if (provisions.length === 0) return [];
  const lists = newest(written.checklists).filter(({ data }) => data.source.id === source);
  const rows = lists.flatMap(({ data }) =>
    data.categories.map(({ id, requirements }) => {
      const count = requirements.filter((it) => provisions.includes(it.id)).length;
      return { source, section: id, items: count, covered: count, excused: 0, by: [count, 0, 0, 0] };
    }),
  );
  const asked = rows.reduce((sum, { covered }) => sum + covered, 0);
  return [
    ...rows,
    { source, section: ALL, items: provisions.length, covered: asked, excused: 0, by: [asked, 0, 0, 0] },
  ];
}

/** Things by a name that several of them share, in the order of their first. */
export function grouped<T>(things: readonly T[], nameOf: (thing: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const thing of things) groups.set(nameOf(thing), [...(groups.get(nameOf(thing)) ?? []), thing]);
  return groups;
}
