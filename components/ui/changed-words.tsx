import { compareWords, type WordPart } from "./compare-words";
import { Pieces } from "./pieces";

const space: WordPart = { kind: "same", text: " " };

/** Words carry the space before them, and the first of a text has none: "alwayswhen people sign in". */
const abut = (one: WordPart | undefined, next: WordPart) =>
  one !== undefined && /\S$/.test(one.text) && /^\S/.test(next.text);

/** Two states of a text as one: what is gone struck through, what is new underlined. `only` shows one side of it. */
export function ChangedWords({ before, now, only }: { before: string; now: string; only?: "before" | "now" }) {
  const left = only === "before" ? "new" : only === "now" ? "gone" : null;
  const parts = compareWords(before, now).filter(({ kind }) => kind !== left);
  return (
    <Pieces of={parts.flatMap((part, place) => (abut(parts[place - 1], part) ? [space, part] : [part]))}>
      {({ kind, text }) => {
        if (kind === "gone") return <del className="text-gone">{text}</del>;
        if (kind === "new") return <ins className="text-new">{text}</ins>;
        return text;
      }}
    </Pieces>
  );
}
