import layoutDocument from "@react-pdf/layout";
import { Font, pdf } from "@react-pdf/renderer";
import { contentHash } from "./content-hash";
import type { PolicyDocument } from "./document";
import { loadFonts } from "./pdf-fonts";
import { PolicyPaper } from "./policy-document";
import { printable } from "./printable";
import type { PdfOptions } from "./render-options";
import { type LaidOutNode, writeTaggedPdf } from "./tagged-pdf";

export type RenderedPdf = { bytes: Uint8Array; missing: string[] };

const layout = layoutDocument as unknown as (tree: unknown, fonts: typeof Font) => Promise<{ children: LaidOutNode[] }>;

function pagesById(pages: LaidOutNode[]): Map<string, number> {
  const found = new Map<string, number>();
  const look = (node: LaidOutNode, page: number) => {
    const id = node.props?.id;
    if (id && !found.has(id)) found.set(id, page);
    for (const child of node.children ?? []) look(child, page);
  };
  pages.forEach((page, index) => {
    look(page, index + 1);
  });
  return found;
}

/** The policy as a tagged PDF. Blocks the thread for about a second: only the render worker calls it. */
export async function policyPdf(document: PolicyDocument, options: PdfOptions = {}): Promise<RenderedPdf> {
  const { document: drawable, missing } = printable(document, await loadFonts());
  const hash = options.draft ? null : contentHash(document);
  const layOut = (pages: ReadonlyMap<string, number>) =>
    layout(
      pdf(<PolicyPaper document={drawable} hash={hash} pages={pages} options={options} />).container.document,
      Font,
    );

  // The contents need page numbers that only a first layout knows.
  const draft = await layOut(new Map());
  const final = await layOut(pagesById(draft.children));
  const bytes = await writeTaggedPdf(final.children, {
    title: `${drawable.product.name}: ${drawable.title.toLowerCase()}, version ${drawable.version}`,
    author: drawable.maker.legalName,
    subject: drawable.title,
    language: drawable.language,
    on: drawable.on,
  });
  return { bytes, missing };
}
