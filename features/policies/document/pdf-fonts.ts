import { createRequire } from "node:module";
import path from "node:path";
import { Font } from "@react-pdf/renderer";

const require = createRequire(import.meta.url);
const subsets = ["latin", "latin-ext", "greek", "cyrillic"] as const;
const weights = [400, 600] as const;

type Face = { family: string; pack: string; subsets: readonly string[]; weights: readonly number[] };
const faces: Face[] = [
  { family: "Serif", pack: "source-serif-4", subsets, weights },
  { family: "Sans", pack: "ibm-plex-sans", subsets, weights },
  { family: "Mono", pack: "ibm-plex-mono", subsets: ["latin"], weights: [400] },
];

const familiesOf = (face: Face) => face.subsets.map((subset) => `${face.family} ${subset}`);
const [serifFace, sansFace, monoFace] = faces as [Face, Face, Face];
export const serif = familiesOf(serifFace);
export const sans = familiesOf(sansFace);
export const mono = [...familiesOf(monoFace), ...sans];

export type Covers = (codePoint: number) => boolean;

function registerFonts() {
  for (const face of faces) {
    const folder = path.dirname(require.resolve(`@fontsource/${face.pack}/package.json`));
    for (const subset of face.subsets) {
      for (const weight of face.weights) {
        const src = path.join(folder, "files", `${face.pack}-${subset}-${weight}-normal.woff`);
        Font.register({ family: `${face.family} ${subset}`, src, fontWeight: weight });
      }
    }
  }
  // Words stay whole: a hyphen that the author did not write would be read back as part of the text.
  Font.registerHyphenationCallback((word) => [word]);
}

/**
 * fontkit cannot measure an empty glyph at the very end of a font file: the space of some of these subsets. Such a
 * glyph is hidden, so that the next face of the stack supplies it.
 */
async function loadFace(fontFamily: string, fontWeight: number) {
  await Font.load({ fontFamily, fontWeight });
  const font = Font.getFont({ fontFamily, fontWeight }).data;
  if (!font || !("glyphForCodePoint" in font)) throw new Error(`The font ${fontFamily} cannot be read.`);
  const has = font.hasGlyphForCodePoint.bind(font);
  const known = new Map<number, boolean>();
  const measurable = (codePoint: number) => {
    try {
      return Number.isFinite(font.glyphForCodePoint(codePoint).advanceWidth);
    } catch {
      return false;
    }
  };
  font.hasGlyphForCodePoint = (codePoint: number) => {
    const answer = known.get(codePoint) ?? (has(codePoint) && measurable(codePoint));
    known.set(codePoint, answer);
    return answer;
  };
  return font;
}

async function loadFaces(): Promise<Covers> {
  registerFonts();
  const covers = await Promise.all(
    [serifFace, sansFace, monoFace].map(async (face) => {
      const fonts = await Promise.all(
        face.subsets.flatMap((subset) => face.weights.map((weight) => loadFace(`${face.family} ${subset}`, weight))),
      );
      return (codePoint: number) => fonts.some((font) => font.hasGlyphForCodePoint(codePoint));
    }),
  );
  const [inSerif, inSans] = covers as [Covers, Covers, Covers];
  return (codePoint) => inSerif(codePoint) && inSans(codePoint);
}

let loaded: Promise<Covers> | null = null;

/** Loads the faces once and says which characters both text faces can draw. */
export function loadFonts(): Promise<Covers> {
  loaded ??= loadFaces();
  return loaded;
}
