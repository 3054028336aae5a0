import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";

const require = createRequire(path.join(/* turbopackIgnore: true */ process.cwd(), "package.json"));

/** The bytes of a face that public pages are set in; the name is one of the page's own list, never a visitor's. */
export async function readPageFont(
  pack: "source-serif-4" | "ibm-plex-sans",
  file: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const folder = path.dirname(require.resolve(`@fontsource-variable/${pack}/package.json`));
  return new Uint8Array(await readFile(path.join(/* turbopackIgnore: true */ folder, "files", file)));
}
