import { isMap, isPair, isScalar, isSeq, LineCounter, type Node, parseDocument, visit } from "yaml";

/** A field of an entry, by the lines that it fills: `to` is the first line after it. Lines count from 0. */
export type Field = { name: string; from: number; to: number };

/** Something with an id (a requirement, a question, a condition), by its lines. */
export type Place = {
  file: string;
  /** What it stands in: requirements, categories, questions, options, conditions, objectives, items, sections, fields. */
  room: string;
  id: string;
  /** The entry around it: the category of a requirement, the question of an option. */
  within: string | null;
  from: number;
  to: number;
  fields: Field[];
};

/** Everything with an id in one file, in order. Damages are made by lines, so that they look like slips of a hand. */
export function placesIn(file: string, text: string): Place[] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const lineAt = (offset: number) => lines.linePos(offset).line - 1;
  const from = (node: Node) => lineAt(node.range?.[0] ?? 0);
  // A block ends where the next one begins; the empty lines and comments between belong to nobody.
  const to = (node: Node) => lineAt(Math.max(0, (node.range?.[1] ?? 1) - 1)) + 1;
  const places: Place[] = [];

  const fieldsOf = (node: Node): Field[] =>
    isMap(node)
      ? node.items.flatMap(({ key, value }) =>
          isScalar(key) ? [{ name: String(key.value), from: from(key), to: to((value as Node | null) ?? key) }] : [],
        )
      : [];
  const add = (room: string, id: string, start: Node, node: Node, within: string | null) =>
    places.push({ file, room, id, within, from: from(start), to: to(node), fields: fieldsOf(node) });

  visit(document, {
    Pair: (_, { key, value }, trail) => {
      if (!isScalar(key)) return;
      const room = String(key.value);
      const owners = trail.filter(isMap).map((map) => map.get("id"));
      const within = owners.filter((id) => typeof id === "string").at(-1) ?? null;
      if (room === "conditions" && isMap(value))
        for (const pair of value.items)
          if (isPair(pair) && isScalar(pair.key)) add(room, String(pair.key.value), pair.key, pair.value as Node, null);
      if (isSeq(value))
        for (const item of value.items)
          if (isMap(item) && typeof item.get("id") === "string") add(room, String(item.get("id")), item, item, within);
    },
  });
  return places;
}
