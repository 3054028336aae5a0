import { compareWords } from "./compare-words";
import { Pieces } from "./pieces";

/** Two states of a text as one: what is gone struck through, what is new underlined. `only` shows one side of it. */
export function ChangedWords({ before, now, only }: { before: string; now: string; only?: "before" | "now" }) {
  const left = only === "before" ? "new" : only === "now" ? "gone" : null;
  return (
    <Pieces of={compareWords(before, now).filter(({ kind }) => kind !== left)}>
      {({ kind, text }) => {
        if (kind === "gone") return <del className="text-gone">{text}</del>;
        if (kind === "new") return <ins className="text-new">{text}</ins>;
        return text;
      }}
    </Pieces>
  );
}
