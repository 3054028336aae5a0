import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Mistake } from "./content-error";
import { type Files, wordListName } from "./read-files";
import type { YamlFile } from "./yaml-file";

type Place = (string | number)[];
type Text = { place: Place; text: string };

/** Whether a word is spelled as British English spells it. */
export type Speller = (word: string) => boolean;

/** What people read. Everything else in a file is a name, a date or an address. */
const fieldsOfProse = new Set(
  [
    ["title", "short", "text", "note", "publisher", "section", "who", "place", "says"],
    ["statement", "guidance", "evidence", "buyer", "why", "instead", "ask", "help", "label", "options"],
    ["holds", "fails", "needs", "intro", "hint"],
  ].flat(),
);

/** A dictionary of British English. It takes half a second to load, so only the check of content asks for it. */
export async function loadSpeller(): Promise<Speller> {
  const [{ default: nspell }, { default: dictionary }] = await Promise.all([
    import("nspell"),
    import("dictionary-en-gb"),
  ]);
  const speller = nspell({ aff: Buffer.from(dictionary.aff), dic: Buffer.from(dictionary.dic) });
  return (word) => speller.correct(word);
}

/** Words that neither the dictionary nor the list has, and slips in the list itself. */
export function* checkWords(root: string, files: Files, isEnglish: Speller): Generator<Mistake> {
  const list = readWordList(root);
  const isKnown = speller(new Set(list.map(({ word }) => word)), isEnglish);

  for (const { file } of Object.values(files).flat())
    for (const { place, text } of textsOf(file.data, [], isOnlyProse(file)))
      for (const word of unknownWords(text, isKnown))
        yield {
          file: file.name,
          line: file.lineOf(place),
          message: `"${word}" is not in the dictionary. Mend it, or add it to ${wordListName}.`,
        };

  for (const [index, { word, line }] of list.entries()) {
    const at = (message: string) => ({ file: wordListName, line, message });
    const before = list[index - 1]?.word;
    if (isEnglish(word)) yield at(`"${word}" is in the dictionary already.`);
    if (before === word) yield at(`"${word}" is listed twice.`);
    else if (before !== undefined && before.localeCompare(word, "en") > 0)
      yield at(`"${word}" comes before "${before}".`);
  }
}

/** The dictionary with the list, each word looked up once. A sentence may begin with a word, and letters have plurals. */
function speller(listed: ReadonlySet<string>, isEnglish: Speller): Speller {
  const judged = new Map<string, boolean>();
  const judge = (word: string) => {
    const inside = word.charAt(0).toLowerCase() + word.slice(1);
    const single = /^\p{Lu}{2,}s$/u.test(word) ? word.slice(0, -1) : word;
    return [word, inside, single].some((form) => listed.has(form)) || isEnglish(word) || isEnglish(single);
  };
  return (word) => {
    const known = judged.get(word) ?? judge(word);
    judged.set(word, known);
    return known;
  };
}

function readWordList(root: string): { word: string; line: number }[] {
  const file = path.join(root, wordListName);
  const lines = existsSync(file) ? readFileSync(file, "utf8").split(/\r?\n/) : [];
  return lines
    .map((word, index) => ({ word: word.trim(), line: index + 1 }))
    .filter(({ word }) => word !== "" && !word.startsWith("#"));
}

/** Reasons for what is left out have the id of the item as their field: each of them is prose. */
const isOnlyProse = (file: YamlFile) => file.name.endsWith("/seed-not-covered.yaml");

function* textsOf(node: unknown, place: Place, onlyProse: boolean): Generator<Text> {
  if (typeof node === "string") {
    const field = place.findLast((step) => typeof step === "string");
    if (onlyProse || fieldsOfProse.has(String(field))) yield { place, text: node };
  } else if (typeof node === "object" && node !== null) {
    // Of a choice's option, a caution's "instead" is the id of another option.
    const isOption = "label" in node && "id" in node;
    for (const [key, child] of Object.entries(node)) {
      const inside = isOption && key === "caution" ? { why: (child as { why?: unknown }).why } : child;
      yield* textsOf(inside, [...place, Array.isArray(node) ? Number(key) : key], onlyProse);
    }
  }
}

function* unknownWords(text: string, isKnown: Speller): Generator<string> {
  for (const token of text.replaceAll(/\{[^{}]*\}/g, " ").split(/[\s/…]+/)) {
    const whole = token.replaceAll("’", "'").replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
    // Numbers, names of files, addresses and places in a document are no words.
    if (!/^[\p{L}'-]+$/u.test(whole) || isKnown(whole)) continue;
    for (const part of whole.split("-")) {
      const word = part.replace(/'s$|'$/, "");
      if (word.length > 1 && !isKnown(part) && !isKnown(word)) yield word;
    }
  }
}
