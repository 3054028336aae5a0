/** Hints for words that buyers read. They warn and never block: formulas are weak on short text. */

const sentencesIn = (text: string) => text.split(/(?<=[.!?])\s+/).filter((sentence) => /\w/.test(sentence));
const wordsIn = (text: string) => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));

/** Sentences of more than 25 words, which are hard to keep in mind. */
export function longSentences(text: string): number {
  return sentencesIn(text).filter((sentence) => wordsIn(sentence).length > 25).length;
}

/** How many words the longest sentence has; 0 where there is none. */
export function longestSentence(texts: readonly string[]): number {
  return Math.max(0, ...texts.flatMap(sentencesIn).map((sentence) => wordsIn(sentence).length));
}

/** The age at which most people read this with ease (Flesch-Kincaid grade plus five), at least six; null for little text. */
export function readingAge(texts: readonly string[]): number | null {
  const sentences = texts.flatMap(sentencesIn);
  const words = sentences.flatMap(wordsIn);
  if (words.length < 20) return null;
  const syllables = words.reduce(
    (sum, word) => sum + Math.max(1, (word.toLowerCase().match(/[aeiouy]+/g) ?? []).length),
    0,
  );
  const grade = 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
  return Math.max(6, Math.round(grade) + 5);
}
