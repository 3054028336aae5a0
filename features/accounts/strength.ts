import type { ZxcvbnFactory } from "@zxcvbn-ts/core";

/** Nobody guesses what is hard to guess after this many characters; judging more takes seconds of everybody's time. */
const JUDGED = 32;

let judge: Promise<ZxcvbnFactory> | undefined;

// The dictionaries take a moment to load, so they wait for the first password that somebody chooses.
async function load() {
  const [{ ZxcvbnFactory }, common, english] = await Promise.all([
    import("@zxcvbn-ts/core"),
    import("@zxcvbn-ts/language-common"),
    import("@zxcvbn-ts/language-en"),
  ]);
  return new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...english.dictionary },
    graphs: common.adjacencyGraphs,
  });
}

/**
 * Why a password is too easy to guess, or null. Words from around the person (company, email, this product) count as
 * guessed. There are no rules of composition and no end date: both make people choose worse ones.
 */
export async function whyGuessable(password: string, around: string[]): Promise<string | null> {
  judge ??= load();
  const words = around.flatMap((text) => {
    const parts = text.split(/[^\p{L}\p{N}]+/u);
    return [text, parts.join(""), ...parts];
  });
  const known = ["plainproof", ...words.filter((word) => word.length > 2)];
  const { score } = (await judge).check(password.slice(0, JUDGED), known);
  return score >= 3 ? null : "This is easy to guess. Take four words that do not belong together";
}
