import MiniSearch, { type SearchOptions } from "minisearch";
import { standardName } from "@/features/checklists/standard-names";
import { type Checklist, type Content, loadContent, type Requirement } from "@/lib/content";
import { nearnessOfId, slipOf, termsOfQuery, termsOfText } from "./term-rules";

/** A requirement that fits what was typed, with every place that lists it: its own checklist first. */
export type RequirementHit = {
  address: string;
  listings: readonly Requirement[];
  /** 0: its id was typed · 1: the beginning of its id · 2: words. */
  nearness: 0 | 1 | 2;
  /** The words of it that were found. */
  found: readonly string[];
};

type Index = { search: MiniSearch; listings: Map<string, Requirement[]> };
/** One index for all content, and a small one for each checklist that an organisation wrote: nobody else finds it. */
const kept = new WeakMap<Content | Checklist, Index>();

/** Fewer than this and the reader has probably mistyped a word. */
const FEW = 3;

/** The requirement at the version that defines it: what an index entry is. */
export const addressOf = ({ checklistId, version, id }: Pick<Requirement, "checklistId" | "version" | "id">) =>
  `${checklistId}/${version}/${id}`;

type Asked = {
  /** Every word has to be there, or any of them. */
  combine?: "AND" | "OR";
  /** Checklists of the organisation that asks. */
  own?: readonly Checklist[];
};

/** All versions of all requirements that fit, the best first. */
export function searchRequirements(query: string, { combine = "AND", own = [] }: Asked = {}): RequirementHit[] {
  const terms = termsOfQuery(query).slice(0, 12);
  if (terms.length === 0) return [];
  const content = loadContent();
  const all = [content, ...own].map((it) => indexOf(it, content));
  const options = { combineWith: combine, boost: { number: 8, statement: 4, objective: 2 }, prefix: true };
  const look = (more = {}) => all.flatMap((index) => searchIn(index, terms, { ...options, ...more }));
  const exact = look();
  // Slips of the finger are forgiven where what was typed finds next to nothing: they bring noise with them.
  if (exact.length >= FEW) return exact.sort(bestFirst);
  const known = new Set(exact.map(({ address }) => address));
  const forgiven = look({ fuzzy: slipOf, maxFuzzy: 2 }).filter(({ address }) => !known.has(address));
  return [...exact, ...forgiven].sort(bestFirst);
}

const searchIn = ({ search, listings }: Index, terms: string[], options: SearchOptions): RequirementHit[] =>
  search.search(terms.join(" "), options).map(({ id, terms: found }) => {
    const all = listings.get(id) ?? [];
    return { address: id, listings: all, nearness: nearnessOfId(all[0]?.id ?? "", terms), found };
  });

const bestFirst = (a: RequirementHit, b: RequirementHit) =>
  a.nearness - b.nearness || (a.nearness === 1 ? inOrderOfIds(a, b) : 0);

const inOrderOfIds = ({ listings: [a] }: RequirementHit, { listings: [b] }: RequirementHit) =>
  (a?.id ?? "").localeCompare(b?.id ?? "", "en", { numeric: true });

/** Made at the first search and kept: a start does not wait for it. */
function indexOf(what: Content | Checklist, content: Content): Index {
  const known = kept.get(what);
  if (known) return known;
  const lists = "checklists" in what ? [...what.checklists.values()].flat() : [what];
  const listings = new Map<string, Requirement[]>();
  for (const requirement of lists.flatMap((list) => list.requirements)) {
    const address = addressOf(requirement);
    const own = requirement.checklistId === requirement.listed.checklistId;
    const others = listings.get(address) ?? [];
    listings.set(address, own ? [requirement, ...others] : [...others, requirement]);
  }
  const names = new Map(lists.map((list) => [`${list.id}/${list.version}`, list]));
  const search = new MiniSearch({
    fields: ["number", "statement", "guidance", "objective", "source"],
    tokenize: (text, field) => (field === "number" ? termsOfQuery(text) : termsOfText(text)),
    searchOptions: { tokenize: (text) => text.split(" ") },
  });
  search.addAll([...listings].map(([address, all]) => documentOf(content, names, address, all)));
  kept.set(what, { search, listings });
  return { search, listings };
}

function documentOf(
  content: Content,
  lists: ReadonlyMap<string, Checklist>,
  address: string,
  listings: readonly Requirement[],
) {
  const [requirement] = listings as [Requirement];
  const places = listings.flatMap(({ seed }) => seed).flatMap((id) => content.sourceItems.get(id) ?? []);
  const sources = listings.flatMap(({ listed }) => {
    const list = lists.get(`${listed.checklistId}/${listed.version}`);
    const source = content.sources.get(list?.source.id ?? "");
    return [list?.short, list?.title, source?.title, source?.publisher, source && standardName(source.id)];
  });
  return {
    id: address,
    number: requirement.id,
    statement: requirement.statement,
    guidance: requirement.guidance ?? "",
    objective: requirement.objectives
      .map((id) => `${id} ${id.replaceAll(".", " ")} ${content.objectives.get(id)?.title ?? ""}`)
      .join(" "),
    source: [...new Set(sources), ...places.map(({ place, says }) => `${place} ${says}`)].join(" "),
  };
}
