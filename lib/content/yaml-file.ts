import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import { isMap, isNode, isScalar, LineCounter, parseDocument, visit } from "yaml";
import type { Mistake } from "./content-error";

/** A file of content/, parsed, that can still say on which line each value stands. */
export type YamlFile = {
  /** From the project's root, with forward slashes. */
  name: string;
  data: unknown;
  lineOf: (place: readonly PropertyKey[], key?: string) => number;
};

const maxBytes = 1024 * 1024;

/** Reads one file; what is wrong with it as YAML goes into `mistakes`, and the answer is then null. */
export function readYamlFile(root: string, name: string, mistakes: Mistake[]): YamlFile | null {
  const fail = (line: number, message: string) => {
    mistakes.push({ file: name, line, message });
    return null;
  };
  const file = path.join(root, name);
  if (statSync(file).size > maxBytes) return fail(1, "The file is larger than 1 MB.");

  const lineCounter = new LineCounter();
  const lineAt = (offset: number) => Math.max(1, lineCounter.linePos(offset).line);
  const document = parseDocument(readFileSync(file, "utf8"), { lineCounter });
  const broken = [...document.errors, ...document.warnings];
  for (const { pos, message } of broken) fail(lineAt(pos[0]), `This is not sound YAML: ${message.split("\n")[0]}`);
  visit(document, {
    // An alias would let a small file grow without end.
    Alias: (_, alias) => {
      fail(lineAt(alias.range?.[0] ?? 0), "Aliases are not used here. Write the text out.");
      broken.length++;
    },
  });
  if (broken.length > 0) return null;

  const startOf = (node: unknown) => (isNode(node) && node.range ? lineAt(node.range[0]) : null);
  const lineOf = (place: readonly PropertyKey[], key?: string) => {
    const nearest = (depth: number): unknown => document.getIn(place.slice(0, depth), true);
    if (key !== undefined) {
      const map = nearest(place.length);
      const pair = isMap(map) ? map.items.find((item) => isScalar(item.key) && item.key.value === key) : undefined;
      const line = startOf(pair?.key);
      if (line) return line;
    }
    for (let depth = place.length; depth > 0; depth--) {
      const line = startOf(nearest(depth));
      if (line) return line;
    }
    return 1;
  };
  return { name, data: document.toJS({ maxAliasCount: 0 }), lineOf };
}
