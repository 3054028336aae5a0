import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Written } from "./read-files";

// Reading YAML with all its lines is slow, and only mistakes need the lines. So what was read and found sound is kept
// as JSON, with a key over everything that it came from; whatever changes there, the files themselves are read again.

const copyUnder = (root: string) => path.join(/* turbopackIgnore: true */ root, "generated", "content.json");

/** One hash over content/, over what reads and checks it, and over the packages that it is read with. */
function keyOf(root: string): string {
  const hash = createHash("sha256");
  const add = (name: string) => {
    const file = path.join(/* turbopackIgnore: true */ root, name);
    if (!existsSync(file)) return;
    hash.update(`${name}\0`).update(createHash("sha256").update(readFileSync(file)).digest());
  };
  const walk = (folder: string) => {
    const place = path.join(/* turbopackIgnore: true */ root, folder);
    if (!existsSync(place)) return;
    for (const entry of readdirSync(place, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1)))
      if (entry.isDirectory()) walk(`${folder}/${entry.name}`);
      else add(`${folder}/${entry.name}`);
  };
  for (const folder of ["content", "lib/content"]) walk(folder);
  for (const file of ["lib/content.ts", "package-lock.json"]) add(file);
  return hash.digest("hex");
}

/** What content/ says, if it is still as it was when it was last found sound; otherwise null. */
export function readCopy(root: string): Written | null {
  const file = copyUnder(root);
  if (!existsSync(file)) return null;
  try {
    const { key, written } = JSON.parse(readFileSync(file, "utf8"));
    return key === keyOf(root) ? written : null;
  } catch (error) {
    // Half a file, after a full disk: the files themselves say it all.
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Keeps what was just read from content/ and found sound. */
export function writeCopy(root: string, files: Written): void {
  const dataOf = (read: readonly { data: unknown }[]) => read.map(({ data }) => ({ data }));
  const rooms = Object.entries(files).map(([room, read]) => [room, dataOf(read)]);
  // Fingerprints serve the check alone.
  const written = { ...Object.fromEntries(rooms), released: [] };
  const file = copyUnder(root);
  mkdirSync(path.dirname(file), { recursive: true });
  // Another start may be reading it.
  const half = `${file}.${process.pid}`;
  writeFileSync(half, JSON.stringify({ key: keyOf(root), written }));
  renameSync(half, file);
}
