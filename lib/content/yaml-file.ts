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

/** The largest file of content, in bytes. */
const MAX_BYTES = 1024 * 1024;
/** Levels of nesting: deeper text is made to exhaust whoever reads it. */
const MAX_DEPTH = 24;

/** Reads one file; what is wrong with it as YAML goes into `mistakes`, and the answer is then null. */
export function readYamlFile(root: string, name: string, mistakes: Mistake[]): YamlFile | null {
  const file = path.join(root, name);
  if (statSync(file).size > MAX_BYTES) {
    mistakes.push({ file: name, line: 1, message: "The file is larger than 1 MB." });
    return null;
  }
  return parseYaml(name, readFileSync(file, "utf8"), mistakes);
}

/** The same for text that is in hand. */
export function parseYaml(name: string, source: string, mistakes: Mistake[]): YamlFile | null {
  const fail = (line: number, message: string) => {
    mistakes.push({ file: name, line, message });
    return null;
  };
  const lineCounter = new LineCounter();
  const lineAt = (offset: number) => Math.max(1, lineCounter.linePos(offset).line);
  const tooDeep = whereTooDeep(source);
  if (tooDeep) return fail(tooDeep, `This is nested deeper than ${MAX_DEPTH} levels.`);
  const document = parseDocument(source, { lineCounter });
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

/**
 * The first line that opens more brackets, or is indented further, than any honest file: asked before parsing, because
 * a parser goes down with the nesting. Zero if there is none.
 */
function whereTooDeep(source: string): number {
  let open = 0;
  for (const [index, line] of source.split("\n").entries()) {
    const indented = (/^[ -]*/.exec(line)?.[0].length ?? 0) / 2;
    for (const character of line) {
      if (character === "[" || character === "{") open++;
      if ((character === "]" || character === "}") && open > 0) open--;
      if (open > MAX_DEPTH) return index + 1;
    }
    if (indented > MAX_DEPTH) return index + 1;
  }
  return 0;
}
