import type { Bought } from "../rules";

export const boughtWords: Record<Bought, string> = {
  bought: "Bought",
  partly: "Bought in part",
  "not-yet": "Not yet",
  unmapped: "Nothing leads to it",
  "does-not-apply": "Does not apply",
};
