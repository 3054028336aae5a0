import { type Checklist, loadContent, type Source } from "@/lib/content";
import { sayDay } from "@/lib/day";
import type { Actor } from "@/lib/permissions";
import type { Tx } from "@/lib/transaction";
import { type Covering, coveringsOf } from "./coverage";
import { anchorOf } from "./paths";
import { listChecklists } from "./queries";

/** One item or provision of a source, what it says in our words, and what became of it. */
export type SourcePlace = {
  id: string;
  anchor: string;
  place: string;
  says: string;
  coverings: readonly Covering[];
  /** Why nothing covers it, on purpose. */
  leftOut: string | null;
};

export type SourceChapter = { id: string; title: string; places: SourcePlace[] };

/** A source from its first place to its last, with what covers each; null if there is no such source. */
export async function describeSource(tx: Tx, actor: Actor, id: string) {
  const source = loadContent().sources.get(id);
  if (!source) return null;
  const checklists = (await listChecklists(tx, actor)).filter((list) => list.source.id === id);
  const chapters = [
    ...chaptersOfItems(source),
    ...chaptersOfProvisions(source, checklists),
    ...chapterElsewhere(source),
  ];
  return { source, checklists, chapters };
}

const chaptersOfItems = (source: Source): SourceChapter[] =>
  source.parts.map(({ id, title, section, items }) => ({
    id: anchorOf(id),
    title: section && section !== title ? `${section}. ${title}` : title,
    places: items.map((item) => placeOf(source, item)),
  }));

/** Standards and laws are headed by the categories of the checklist that asks for them. */
function chaptersOfProvisions(source: Source, [checklist]: readonly Checklist[]): SourceChapter[] {
  const chapters: SourceChapter[] = [];
  for (const id of source.provisions) {
    const requirement = checklist?.requirements.find((it) => it.id === id);
    const category = checklist?.categories.find((it) => it.id === requirement?.categoryId);
    const title = category?.title ?? "Provisions";
    if (chapters.at(-1)?.title !== title) chapters.push({ id: `chapter-${chapters.length + 1}`, title, places: [] });
    const says = requirement?.statement ?? "";
    chapters.at(-1)?.places.push(placeOf(source, { id, place: id, says }));
  }
  return chapters;
}

/** What only the crosswalk names, so that nobody has to guess what a number stands for. */
function chapterElsewhere({ elsewhere }: Source): SourceChapter[] {
  if (elsewhere.length === 0) return [];
  const places = elsewhere.map(({ id, place, says, from }) => ({
    id,
    anchor: anchorOf(id),
    place,
    says,
    coverings: [],
    leftOut: `The crosswalk names it, and no checklist here asks for it.${from ? ` It applies from ${sayDay(from)}.` : ""}`,
  }));
  return [{ id: "elsewhere", title: "Named by the crosswalk only", places }];
}

function placeOf(source: Source, item: { id: string; place: string; says: string }): SourcePlace {
  const coverings = coveringsOf(source.id, item.id);
  const leftOut = loadContent().notCovered.get(item.id) ?? null;
  return { ...item, anchor: anchorOf(item.id), coverings, leftOut };
}

/** How many places are covered, and by how many things of each kind. */
export function countCoverage(places: readonly SourcePlace[]) {
  const things = new Map<string, Covering>();
  for (const { coverings } of places) for (const covering of coverings) things.set(covering.href, covering);
  const count = (kind: Covering["kind"]) => [...things.values()].filter((it) => it.kind === kind).length;
  return {
    places: places.length,
    covered: places.filter(({ coverings }) => coverings.length > 0).length,
    leftOut: places.filter(({ coverings, leftOut }) => coverings.length === 0 && leftOut !== null).length,
    requirements: count("requirement"),
    notes: count("note"),
    choices: count("choice"),
    sections: count("section"),
  };
}
