import drawNodes from "@react-pdf/render";
import PDFDocument, { type OutlineItem, type StructureElement } from "pdfkit";
import { linkBinder } from "./link-binder";
import type { Tagged } from "./tags";

/** What the layout hands over: the parts of its nodes that the walk looks at. */
export type LaidOutNode = {
  type: string;
  box?: { left: number; top: number; width: number; height: number };
  props?: Tagged & { id?: string; fixed?: boolean; src?: string };
  children?: LaidOutNode[];
};

export type Metadata = { title: string; author: string; subject: string; language: string; on: string };

const leaves = new Set(["TEXT", "SVG", "IMAGE"]);

type Place = { parent: StructureElement; page: number; left: number; top: number };

/**
 * Draws laid-out pages with a structure tree. react-pdf writes no tags, but its drawing package draws one node as
 * gladly as a whole tree: so the walk opens a structure element for each tagged node, draws the node's own ink
 * inside it, and marks everything that carries no words as an artifact.
 */
export function writeTaggedPdf(pages: LaidOutNode[], metadata: Metadata): Promise<Uint8Array> {
  const made = new Date(`${metadata.on}T00:00:00Z`);
  const pdf = new PDFDocument({
    tagged: true,
    subset: "PDF/A-2b",
    pdfVersion: "1.7",
    lang: metadata.language,
    displayTitle: true,
    autoFirstPage: false,
    info: {
      Title: metadata.title,
      Author: metadata.author,
      Subject: metadata.subject,
      Creator: "Plainproof",
      Producer: "Plainproof",
      CreationDate: made,
      ModDate: made,
    },
  });
  const chunks: Uint8Array[] = [];
  const written = new Promise<Uint8Array>((resolve, reject) => {
    pdf.on("data", (chunk) => chunks.push(chunk));
    pdf.on("end", () => resolve(Buffer.concat(chunks)));
    pdf.on("error", reject);
  });

  const root = pdf.struct("Document");
  pdf.addStructure(root);
  const walker = new Walker(pdf);
  pages.forEach((page, index) => {
    const { width, height } = page.box ?? { width: 0, height: 0 };
    pdf.addPage({ size: [width, height], margin: 0 });
    for (const child of page.children ?? []) walker.walk(child, { parent: root, page: index, left: 0, top: 0 });
  });
  root.end();
  pdf.end();
  return written;
}

class Walker {
  private readonly elements = new Map<string, StructureElement>();
  private readonly binder: ReturnType<typeof linkBinder>;
  private rootItem: OutlineItem | null = null;

  constructor(private readonly pdf: PDFDocument) {
    this.binder = linkBinder(pdf);
  }

  walk(node: LaidOutNode, place: Place): void {
    const props = node.props ?? {};
    const repeated = props.fixed === true && props.tagKey !== undefined && this.elements.has(props.tagKey);
    if (props.tag === "Artifact" || repeated) {
      this.artifact(node);
      return;
    }

    const left = place.left + (node.box?.left ?? 0);
    const top = place.top + (node.box?.top ?? 0);
    if (props.outline) this.bookmark(props.outline, props.tag === "H1", place.page, top);

    const element = this.elementFor(node, place.parent, left, top);
    if (leaves.has(node.type)) {
      this.leaf(node, element);
      return;
    }

    if (node.type === "LINK") {
      const link = this.pdf.struct("Link", { alt: props.alt });
      element.add(link);
      this.binder.whole(link, props.alt, () => this.draw({ ...node, children: [] }));
      this.children(node, { ...place, parent: link, left, top });
      return;
    }
    this.artifact({ ...node, children: [] });
    this.children(node, { ...place, parent: element, left, top });
  }

  private children(node: LaidOutNode, place: Place) {
    this.pdf.save();
    this.pdf.translate(node.box?.left ?? 0, node.box?.top ?? 0);
    for (const child of node.children ?? []) this.walk(child, place);
    this.pdf.restore();
  }

  private elementFor(node: LaidOutNode, parent: StructureElement, left: number, top: number): StructureElement {
    const { tag, tagKey, alt, scope } = node.props ?? {};
    if (!tag) return parent;
    if (!tagKey) throw new Error(`A ${tag} has no key.`);
    const known = this.elements.get(tagKey);
    if (known) return known;
    const { width = 0, height = 0 } = node.box ?? {};
    const bbox: [number, number, number, number] | undefined =
      tag === "Figure" ? [left, top, left + width, top + height] : undefined;
    const element = this.pdf.struct(tag, { scope, bbox, alt: tag === "Figure" ? alt : undefined });
    parent.add(element);
    this.elements.set(tagKey, element);
    return element;
  }

  private leaf(node: LaidOutNode, element: StructureElement) {
    const type = element.dictionary.data.S;
    const untaggedDrawing = node.type !== "TEXT" && type !== "Figure";
    if (untaggedDrawing) {
      this.artifact(node);
      return;
    }
    if (type === "Document" || type === "Sect") throw new Error("A text has no tag.");
    this.binder.inside(element, () => this.draw(node));
  }

  private artifact(node: LaidOutNode) {
    this.pdf.markContent("Artifact", { type: node.props?.fixed ? "Pagination" : "Layout" });
    this.draw(node);
    this.pdf.endMarkedContent();
  }

  private bookmark(title: string, isRoot: boolean, pageNumber: number, top: number) {
    const parent = this.rootItem ?? this.pdf.outline;
    // pdfkit counts `left` from the right edge; the page's width is its left edge.
    const item = parent.addItem(title, { pageNumber, top: Math.max(top - 12, 0), left: 595.28, expanded: isRoot });
    if (isRoot) this.rootItem = item;
  }

  private draw(node: LaidOutNode) {
    drawNodes(this.binder.context, { children: [node] } as never);
  }
}
