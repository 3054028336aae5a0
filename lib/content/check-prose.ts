import path from "node:path";
import { checkStatements } from "./check-statements";
import { checkWords, loadSpeller } from "./check-words";
import type { Mistake } from "./content-error";
import { type Kept, readFiles } from "./read-files";

/**
 * Spelling and form of everything that people read in the folder content/ under a project's root. It is slow, so the
 * running product does not ask: `npm run check:content` and the tests do.
 */
export async function checkProse(root: string, kept?: Kept): Promise<Mistake[]> {
  const mistakes: Mistake[] = [];
  const files = readFiles(path.resolve(root), mistakes, kept);
  if (mistakes.length > 0) return mistakes;
  return [...checkWords(root, files, await loadSpeller()), ...checkStatements(files)];
}
