/** Something that the person who started us can mend: said in a sentence, without a stack. */
export class Sentence extends Error {}

/** Ends with a sentence for what was foreseen, and with everything we know for what was not. */
export function sayWhy(error) {
  console.error(`\n${error instanceof Sentence ? error.message : (error?.stack ?? error)}`);
}
