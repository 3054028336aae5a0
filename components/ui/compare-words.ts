/** A stretch of text that stayed, is new, or is gone. */
export type WordPart = { kind: "same" | "new" | "gone"; text: string };

/** Longer texts than this, in words, are shown as wholly changed: comparing them word by word would hold up the page. */
const LONGEST = 2_000;

/** What changed between two texts, word by word. */
export function compareWords(before: string, after: string): WordPart[] {
  const old = words(before);
  const now = words(after);
  if (old.length * now.length > LONGEST * LONGEST)
    return merge([
      { kind: "gone", text: before },
      { kind: "new", text: after },
    ]);
  const table = commonTable(old, now);
  const parts: WordPart[] = [];
  let i = 0;
  let j = 0;
  while (i < old.length && j < now.length) {
    if (old[i] === now[j]) {
      parts.push({ kind: "same", text: now[j] ?? "" });
      i++;
      j++;
    } else if (at(table, i + 1, j) >= at(table, i, j + 1)) parts.push({ kind: "gone", text: old[i++] ?? "" });
    else parts.push({ kind: "new", text: now[j++] ?? "" });
  }
  for (; i < old.length; i++) parts.push({ kind: "gone", text: old[i] ?? "" });
  for (; j < now.length; j++) parts.push({ kind: "new", text: now[j] ?? "" });
  return merge(parts);
}

const words = (text: string) => text.match(/\s*\S+\s*$|\s*\S+/g) ?? (text ? [text] : []);
const at = (table: Uint16Array[], i: number, j: number) => table[i]?.[j] ?? 0;

/** How many words the rests of both texts have in common, from each pair of places on. */
function commonTable(old: string[], now: string[]): Uint16Array[] {
  const table = Array.from({ length: old.length + 1 }, () => new Uint16Array(now.length + 1));
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = now.length - 1; j >= 0; j--) {
      const row = table[i];
      if (row)
        row[j] = old[i] === now[j] ? at(table, i + 1, j + 1) + 1 : Math.max(at(table, i + 1, j), at(table, i, j + 1));
    }
  return table;
}

function merge(parts: WordPart[]): WordPart[] {
  const merged: WordPart[] = [];
  for (const part of parts) {
    const last = merged.at(-1);
    if (last?.kind === part.kind) last.text += part.text;
    else if (part.text) merged.push({ ...part });
  }
  return merged;
}
