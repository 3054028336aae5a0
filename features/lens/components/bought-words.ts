import type { Bought } from "../rules";

/** What accepted answers buy of a provision, in the words of the screen. */
export const boughtWords: Record<Bought, string> = {
  bought: "Bought",
  partly: "Bought in part",
  "not-yet": "Not yet",
  unmapped: "Nothing leads to it",
  "does-not-apply": "Does not apply",
};
