/** Fewer letters than this find everything, which is no help. */
export const LEAST_LETTERS = 2;

/** What somebody typed as a part of a LIKE pattern: its %, _ and \ mean themselves. */
export function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, (sign) => `\\${sign}`);
}

/** What was typed, as words to look for. */
export const wordsOf = (query: string): string[] => query.toLowerCase().split(/\s+/).filter(Boolean);
