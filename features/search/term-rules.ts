/** The words of a text as the index keeps them: a word with a hyphen also counts as its parts. */
export function termsOfText(text: string): string[] {
  return termsOfQuery(text).flatMap((term) =>
    term.includes("-") ? [term, ...term.split("-").filter(Boolean)] : [term],
  );
}

/** What somebody typed, word by word. An id such as 5.1-5 or I1.2 stays whole. */
export function termsOfQuery(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}.-]+/u)
    .map((word) => word.replace(/^[.-]+|[.-]+$/g, ""))
    .filter(Boolean)
    .map(singular);
}

// Content and question are bent the same way, so that "passwords" finds "password", and the other way round.
const singular = (word: string) => (/\p{L}{3}s$/u.test(word) && !word.endsWith("ss") ? word.slice(0, -1) : word);

/** How far a word may be from what was typed: ids and short words not at all. */
export const slipOf = (term: string): number | false => (term.length < 4 || /\p{N}/u.test(term) ? false : 0.25);

/** How near a requirement's id is to what was typed: the whole id, its beginning, or not at all. */
export function nearnessOfId(id: string, terms: readonly string[]): 0 | 1 | 2 {
  const own = id.toLowerCase();
  if (terms.includes(own)) return 0;
  return terms.some((term) => own.startsWith(term)) ? 1 : 2;
}

/** A sentence in pieces, those marked that were found. */
export function markFound(text: string, found: readonly string[]): { text: string; found: boolean }[] {
  const pieces = text.split(/([^\p{L}\p{N}.-]+)/u).filter(Boolean);
  return pieces.map((piece) => ({ text: piece, found: termsOfText(piece).some((term) => found.includes(term)) }));
}
