import {
  alias,
  brokenIndentation,
  longStatement,
  missingField,
  numberForText,
  tab,
  truncatedFile,
  unknownField,
} from "./form-kinds";
import type { Maker } from "./make";
import {
  circle,
  doubledId,
  lostCategory,
  lostFile,
  otherVersion,
  referenceToNothing,
  removedId,
  renamedFile,
  renamedId,
} from "./name-kinds";
import { misspeltWord, movedRequirement, otherWord, swappedRequirements } from "./word-kinds";

/** What has to come of a damage: content is refused, or stays sound and shows the difference, or either of them. */
export type Fate = "refused" | "shown" | "either";

/** Twenty kinds of damage by name. */
export const kinds: readonly { name: string; fate: Fate; make: Maker }[] = [
  { name: "a missing field", fate: "refused", make: missingField },
  { name: "an unknown field", fate: "refused", make: unknownField },
  { name: "a number where text belongs", fate: "refused", make: numberForText },
  { name: "broken indentation", fate: "refused", make: brokenIndentation },
  // What ends within the last text of a file has only other words.
  { name: "a truncated file", fate: "either", make: truncatedFile },
  { name: "an alias", fate: "refused", make: alias },
  { name: "a tab", fate: "refused", make: tab },
  { name: "a statement too long", fate: "refused", make: longStatement },
  { name: "an id removed", fate: "refused", make: removedId },
  { name: "an id renamed", fate: "refused", make: renamedId },
  { name: "an id doubled", fate: "refused", make: doubledId },
  { name: "a reference to nothing", fate: "refused", make: referenceToNothing },
  { name: "a circle of conditions", fate: "refused", make: circle },
  { name: "a category lost", fate: "refused", make: lostCategory },
  { name: "a file lost", fate: "refused", make: lostFile },
  {
    name: "a file or version renamed",
    fate: "refused",
    make: (content, draw) => draw.one([renamedFile, otherVersion])(content, draw),
  },
  { name: "another word", fate: "shown", make: otherWord },
  { name: "a word misspelt", fate: "shown", make: misspeltWord },
  { name: "a requirement in another category", fate: "shown", make: movedRequirement },
  { name: "two requirements swapped", fate: "shown", make: swappedRequirements },
];
