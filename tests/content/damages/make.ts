import type { Draw } from "./draw";
import type { Field, Place } from "./places";

/** The content that damages are made from. */
export type Original = { files: ReadonlyMap<string, string>; places: readonly Place[] };

/** One slip of a hand. `files` is what it leaves of the files that it touches; null is a file that is gone. */
export type Damage = {
  what: string;
  files: ReadonlyMap<string, string | null>;
  /** Lines of the damaged file, counted from 1, in one of which the mistake has to be reported. */
  near?: { file: string; from: number; to: number };
  /** The id that a mistake, or else a difference, has to name. */
  names?: string;
};

export const textOf = ({ files }: Original, file: string): string => {
  const text = files.get(file);
  if (text === undefined) throw new Error(`There is no ${file}.`);
  return text;
};

/** The place with its lines taken out of the file, or others put in their stead. */
export function withLines(original: Original, file: string, from: number, to: number, by: readonly string[]): string {
  const lines = textOf(original, file).split("\n");
  return [...lines.slice(0, from), ...by, ...lines.slice(to)].join("\n");
}

export const linesOf = (original: Original, { file, from, to }: { file: string; from: number; to: number }) =>
  textOf(original, file).split("\n").slice(from, to);

export const only = (file: string, text: string | null) => new Map([[file, text]]);

/** Where a mistake about this place has to be: in its lines, as far as the damage has left them. */
export const inside = ({ file, from }: Place, to: number) => ({ file, from: from + 1, to: Math.max(from + 1, to) });

/** Written with each field on lines of its own, the first of them after a hyphen. */
export const isBlock = ({ fields }: Place) =>
  fields.length > 1 && fields.every(({ from }, at) => at === 0 || from > (fields[at - 1]?.from ?? 0));

export const ofRooms = ({ places }: Original, ...rooms: string[]) => places.filter(({ room }) => rooms.includes(room));

export const fieldOf = (place: Place, name: string): Field | undefined =>
  place.fields.find((field) => field.name === name);

/** Places that have this field on lines of its own. */
export const having = (places: readonly Place[], name: string) =>
  places.flatMap((place) => {
    const field = isBlock(place) ? fieldOf(place, name) : undefined;
    return field ? [{ place, field }] : [];
  });

/** The same place with one field written otherwise. */
export function fieldRewritten(original: Original, place: Place, field: Field, by: readonly string[]): Damage {
  const text = withLines(original, place.file, field.from, field.to, by);
  const grown = by.length - (field.to - field.from);
  return { what: "", files: only(place.file, text), near: inside(place, place.to + grown), names: place.id };
}

/** The spaces before a field, with the hyphen of a list's first field. */
export const indentOf = (original: Original, { file }: Place, { from }: Field) =>
  /^[ -]*/.exec(linesOf(original, { file, from, to: from + 1 })[0] ?? "")?.[0] ?? "";

/** A text that is written on one line, without what it begins with. */
export const spokenIn = (line: string) => /^[ -]*[a-z-]+: (.*)$/.exec(line)?.[1] ?? "";

/** How the list of what is released names a place. */
export const nameOf = ({ room, id, within }: Place) =>
  room === "categories" ? `category ${id}` : room === "fields" || room === "options" ? `${within}/${id}` : id;

export type Maker = (original: Original, draw: Draw) => Damage;
