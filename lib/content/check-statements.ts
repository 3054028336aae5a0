import type { Mistake } from "./content-error";
import type { Files } from "./read-files";

/** Statements that a second person can check and that read easily, and cautions that say what to do instead. */
export function* checkStatements(files: Files): Generator<Mistake> {
  for (const { file, data } of files.checklists)
    for (const [c, category] of data.categories.entries())
      for (const [r, requirement] of category.requirements.entries()) {
        if ("uses" in requirement) continue;
        const at = (field: string, message: string) => ({
          file: file.name,
          line: file.lineOf(["categories", c, "requirements", r, field]),
          message: `${requirement.id}: ${message}`,
        });
        const { statement, buyer, caution } = requirement;
        for (const flaw of flawsOfStatement(statement)) yield at("statement", `The statement ${flaw}`);
        if (buyer !== undefined)
          for (const flaw of flawsOfForm(buyer)) yield at("buyer", `The buyer's sentence ${flaw}`);
        if (caution && plain(caution.why) === plain(caution.instead))
          yield at("caution", "The caution gives its reason again where it says what to do instead.");
      }
}

const plain = (text: string) => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, " ");

function* flawsOfForm(text: string) {
  if (!/^[\p{Lu}\p{N}"]/u.test(text)) yield "starts with a small letter.";
  if (!/[^.]\.$/.test(text)) yield "does not end with a full stop.";
  if (/\betc\b/i.test(text)) yield 'says "etc.": name the things, or say what they have in common.';
}

function* flawsOfStatement(text: string) {
  yield* flawsOfForm(text);
  if (/[.!?]["')]?\s+\p{Lu}/u.test(text)) yield "is more than one sentence.";
  if (text.includes(";")) yield "is two, joined with a semicolon.";
  if (/\band\s?\/\s?or\b/i.test(text)) yield 'says "and/or": say which.';
  if (/\bshould\b/i.test(text)) yield 'says "should": say what is so when it is met.';
  const words = text.trim().split(/\s+/).length;
  if (words > 30) yield `has ${words} words. 30 are the most.`;
}
