import type { Mistake } from "./content-error";
import type { Files, Written } from "./read-files";
import { entriesFrom, entriesOf, type ReleasedEntries, type ReleasedEntry } from "./released-entries";

/** content/released.yaml names every id that was ever released, so that none of them leaves unnoticed. */
export const releasedName = "content/released.yaml";

/** Ids that were released and are gone: answers, drafts and published pages name them. */
export function* checkReleased(files: Files): Generator<Mistake> {
  const now = entriesOf(files);
  for (const { file, data } of files.released)
    for (const [part, lines] of Object.entries(data)) {
      const at = (line: number, message: string) => ({ file: file.name, line, message });
      const there = now.get(part);
      if (!there) {
        const message = `${part} was released with ${lines.length} ids and is gone. Put content/${part}.yaml back.`;
        yield at(file.lineOf([], part), message);
        continue;
      }
      const listed = entriesFrom(lines);
      for (const [place, [id, entry]] of [...listed].entries()) {
        if (there.has(id)) continue;
        const name = newNameOf(entry, listed, there);
        const fate = name ? `is gone, or now called "${name}"` : "is gone";
        yield at(file.lineOf([part, place]), `"${id}" was released in ${part} and ${fate}. ${wayOut(part)}`);
      }
    }
}

function wayOut(part: string): string {
  const [, folder = "", version = ""] = /^(.+)\/(\d+)$/.exec(part) ?? [];
  if (!version) return "Put it back under this id: what people stored names it.";
  return `Put it back under this id; it can leave with a new version: content/${folder}/${Number(version) + 1}.yaml.`;
}

/** An id that is not in the list, and says word for word what the lost one said. */
function newNameOf(
  lost: ReleasedEntry,
  listed: ReadonlyMap<string, ReleasedEntry>,
  there: ReadonlyMap<string, ReleasedEntry>,
) {
  const said = Object.entries(lost).filter(([field]) => field !== "category");
  const isIt = ([id, entry]: [string, ReleasedEntry]) =>
    !listed.has(id) && said.every(([field, print]) => entry[field] === print);
  return said.length > 0 ? [...there].find(isIt)?.[0] : undefined;
}

/** What content says otherwise than when it was released, one thing each. */
export type Difference = { part: string; id: string; what: string };

/** Differences break nothing: they show what the next `npm run release:content` would release. */
export function* differencesOf(written: Written): Generator<Difference> {
  const now = entriesOf(written);
  const listed = releasedIn(written);
  for (const [part, there] of now) {
    const released = listed.get(part);
    if (!released) {
      yield { part, id: "", what: "is not released yet" };
      continue;
    }
    for (const [id, entry] of there) {
      const before = released.get(id);
      if (!before) {
        yield { part, id, what: "is not released yet" };
        continue;
      }
      for (const field of new Set([...Object.keys(before), ...Object.keys(entry)])) {
        const isGone = !Object.hasOwn(entry, field);
        if (before[field] !== entry[field])
          yield { part, id, what: `${field} ${isGone ? "is gone" : before[field] ? "has changed" : "is new"}` };
      }
    }
    const inBoth = (ids: Iterable<string>, other: { has: (id: string) => boolean }) =>
      [...ids].filter((id) => other.has(id));
    const order = inBoth(released.keys(), there);
    const moved = inBoth(there.keys(), released).find((id, place) => id !== order[place]);
    if (moved) yield { part, id: moved, what: "stands in another place" };
  }
}

const releasedIn = (written: Written): ReleasedEntries =>
  new Map(
    written.released.flatMap(({ data }) => Object.entries(data).map(([part, lines]) => [part, entriesFrom(lines)])),
  );
