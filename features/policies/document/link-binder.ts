import type PDFDocument from "pdfkit";
import type { StructureContent, StructureElement } from "pdfkit";
import { accent, noteRise, noteSize } from "./pdf-style";

type Context = Parameters<typeof import("@react-pdf/render").default>[0];
type Box = [x: number, y: number, width: number, height: number];

/** The claim mark in the room before a note number: a bar over three dots, on the line of the number. */
function drawMark(pdf: PDFDocument) {
  const unit = (noteSize * 0.88) / 18;
  const top = -15.2 * unit;
  const left = 1.2;
  pdf.save();
  pdf.rect(left, top + 2.5 * unit, 18 * unit, 3.8 * unit).fill(accent);
  for (const x of [2.4, 9, 15.6]) pdf.circle(left + x * unit, top + 12.6 * unit, 2.4 * unit).fill(accent);
  pdf.restore();
}

/**
 * Stands between the drawing package and pdfkit. When a run of a text is a link, it closes the text's content,
 * opens a Link element with the run's words and its annotation bound to it, and goes on with the text after it.
 */
export function linkBinder(pdf: PDFDocument) {
  let element: StructureElement | null = null;
  let whole: { link: StructureElement; contents: string | undefined } | null = null;
  let open: StructureElement | null = null;
  let raised = false;
  let last: { target: string; link: StructureElement } | null = null;

  const mark = (owner: StructureElement) => {
    const content: StructureContent = pdf.markStructureContent(owner.dictionary.data.S);
    owner.add(content);
  };

  const annotate = (kind: "link" | "goTo", box: Box, target: string) => {
    const contents =
      whole?.contents ?? (kind === "goTo" && target.startsWith("note-") ? target.replace("-", " ") : target);
    const options = (structParent: StructureElement) => ({ structParent, Contents: new String(contents) });
    if (whole) {
      pdf[kind](...box, target, options(whole.link));
      return;
    }
    if (!element) throw new Error("A link stands outside a text.");
    pdf.endMarkedContent();
    if (kind === "goTo" && target.startsWith("note-")) {
      raised = true;
      pdf.translate(0, -noteRise);
      pdf.markContent("Artifact", { type: "Layout" });
      drawMark(pdf);
      pdf.endMarkedContent();
    }
    // A link that goes on in the next line is still one link.
    const link = last?.target === target ? last.link : pdf.struct("Link");
    if (last?.link !== link) element.add(link);
    last = { target, link };
    mark(link);
    pdf[kind](...box, target, options(link));
    open = link;
  };

  const afterRun = () => {
    if (!element) return;
    if (!open) {
      last = null;
      return;
    }
    open = null;
    if (raised) pdf.translate(0, noteRise);
    raised = false;
    pdf.endMarkedContent();
    mark(element);
  };

  const context = new Proxy(pdf, {
    get(target, key) {
      if (key === "end" || key === "addPage") return () => target;
      if (key === "link" || key === "goTo")
        return (...args: [...Box, string]) => annotate(key, args.slice(0, 4) as Box, args[4]);
      const value = Reflect.get(target, key, target);
      if (typeof value !== "function") return value;
      if (key !== "translate" && key !== "font") return value.bind(target);
      return (...args: unknown[]) => {
        const result = value.apply(target, args);
        if (key === "translate" && ink) {
          ink = false;
          afterRun();
        }
        if (key === "font") ink = true;
        return result;
      };
    },
    set: (target, key, value) => Reflect.set(target, key, value, target),
  }) as unknown as Context;
  // The drawing package picks a font before the glyphs of each run and moves on after them.
  let ink = false;

  return {
    context,
    /** Draws a text whose words belong to this element. */
    inside(owner: StructureElement, draw: () => void) {
      element = owner;
      last = null;
      ink = false;
      mark(owner);
      draw();
      pdf.endMarkedContent();
      element = null;
    },
    /** Draws the frame of a link that wraps whole boxes; its words are drawn by the walk. */
    whole(link: StructureElement, contents: string | undefined, draw: () => void) {
      whole = { link, contents };
      pdf.markContent("Artifact", { type: "Layout" });
      draw();
      pdf.endMarkedContent();
      whole = null;
    },
  };
}
