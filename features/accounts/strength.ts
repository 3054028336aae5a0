import type { ZxcvbnFactory } from "@zxcvbn-ts/core";

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
  const words = around.flatMap((text) => [text, ...text.split(/[^\p{L}\p{N}]+/u)]).filter((word) => word.length > 2);
  const { score } = (await judge).check(password.slice(0, 128), ["plainproof", ...words]);
  return score >= 3 ? null : "This is easy to guess. Take four words that do not belong together";
}
