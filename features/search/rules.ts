/** Fewer letters than this find everything, which is no help. */
export const LEAST_LETTERS = 2;

/** What somebody typed as a part of a LIKE pattern: its %, _ and \ mean themselves. */
export function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, (sign) => `\\${sign}`);
}

/** What was typed, as words to look for. */
export const wordsOf = (query: string): string[] => query.toLowerCase().split(/\s+/).filter(Boolean);

/**
 * How well a requirement fits what was typed: its id whole, the beginning of its id, every word somewhere. A word may
 * also stand in where the requirement is answered ("lockout hallway"), but not all of them. Null when it does not fit.
 */
export function rank(words: readonly string[], id: string, text: string, place = ""): number | null {
  const key = id.toLowerCase();
  const own = words.filter((word) => key.startsWith(word) || text.includes(word));
  if (own.length === 0 || words.some((word) => !own.includes(word) && !place.includes(word))) return null;
  if (own.includes(key)) return 0;
  return own.some((word) => key.startsWith(word)) ? 1 : 2;
}
