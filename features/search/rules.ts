/** Fewer letters than this find everything, which is no help. */
export const LEAST_LETTERS = 2;

/** What somebody typed as a part of a LIKE pattern: its %, _ and \ mean themselves. */
export function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, (sign) => `\\${sign}`);
}

/**
 * How well a requirement fits what was typed: its id whole, the beginning of its id, all the words in its statement.
 * Null when it does not fit.
 */
export function rank(query: string, id: string, statement: string): number | null {
  const typed = query.toLowerCase();
  const key = id.toLowerCase();
  if (key === typed) return 0;
  if (key.startsWith(typed)) return 1;
  const text = `${key} ${statement.toLowerCase()}`;
  return typed.split(/\s+/).every((word) => text.includes(word)) ? 2 : null;
}
