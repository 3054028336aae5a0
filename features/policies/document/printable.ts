import type { PolicyDocument } from "./document";
import type { Covers } from "./pdf-fonts";

const name = (character: string) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;

/**
 * The document with every character that no embedded font can draw written as its code, "[U+1F512]".
 * Left alone, such a character would print as garbage without an error; a code can be seen and mended.
 */
export function printable(document: PolicyDocument, covers: Covers): { document: PolicyDocument; missing: string[] } {
  const missing = new Set<string>();
  const mend = (value: unknown): unknown => {
    if (typeof value === "string") {
      return Array.from(value, (character) => {
        if (covers(character.codePointAt(0) ?? 0)) return character;
        missing.add(name(character));
        return `[${name(character)}]`;
      }).join("");
    }
    if (Array.isArray(value)) return value.map(mend);
    if (value !== null && typeof value === "object") {
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, mend(inner)]));
    }
    return value;
  };
  return { document: mend(document) as PolicyDocument, missing: [...missing].sort() };
}
