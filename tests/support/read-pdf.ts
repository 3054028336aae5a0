import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist/types/src/display/api";

/** Reads a PDF back with another tool than the one that wrote it. */

export type Element = { role: string; text: string; alt?: string; children: Element[] };
type TreeNode = { role?: string; alt?: string; children?: TreeNode[]; type?: string; id?: string };

const squeeze = (text: string) => text.replace(/[\s\u00a0]+/g, " ").trim();

async function textByMark(page: PDFPageProxy): Promise<Map<string, string>> {
  const content = await page.getTextContent({ includeMarkedContent: true });
  const texts = new Map<string, string>();
  const open: (string | null)[] = [];
  for (const item of content.items) {
    if ("str" in item) {
      const id = open.findLast((mark) => mark !== null);
      if (id) texts.set(id, `${texts.get(id) ?? ""}${item.str}${item.hasEOL ? " " : ""}`);
    } else if (item.type === "endMarkedContent") open.pop();
    else open.push(item.type === "beginMarkedContentProps" ? (item.id ?? null) : null);
  }
  return texts;
}

function build(node: TreeNode, texts: Map<string, string>): Element {
  const children = (node.children ?? []).filter((child) => child.role).map((child) => build(child, texts));
  const inOrder = (node.children ?? []).map((child) =>
    child.role ? build(child, texts).text : child.type === "content" ? (texts.get(child.id ?? "") ?? "") : "",
  );
  return { role: node.role ?? "", alt: node.alt, text: squeeze(inOrder.join("")), children };
}

export async function readPdf(bytes: Uint8Array) {
  const pdf: PDFDocumentProxy = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const pages: { elements: Element[]; text: string; links: { to: string; bound: boolean; contents: string }[] }[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const tree = (await page.getStructTree()) as TreeNode | null;
    const texts = await textByMark(page);
    const root = build(tree ?? {}, texts);
    const annotations = await page.getAnnotations();
    const links = annotations.map((annotation) => ({
      to: String(annotation.url ?? annotation.dest ?? ""),
      bound: annotation.structParent !== undefined && annotation.structParent >= 0,
      contents: annotation.contentsObj?.str ?? "",
    }));
    const plain = await page.getTextContent();
    const text = squeeze(
      plain.items.map((item) => ("str" in item ? `${item.str}${item.hasEOL ? " " : ""}` : "")).join(""),
    );
    pages.push({ elements: root.children, text, links });
  }
  const { info } = await pdf.getMetadata();
  const metadata = (await pdf.getMetadata()).metadata;
  const outline = await pdf.getOutline();
  const destinations = await pdf.getDestinations();
  await pdf.destroy();
  return { pages, info: info as Record<string, unknown>, xmp: metadata?.getRaw() ?? "", outline, destinations };
}

/** Every element of these trees, parents before children. */
export function flatten(elements: Element[]): Element[] {
  return elements.flatMap((element) => [element, ...flatten(element.children)]);
}
