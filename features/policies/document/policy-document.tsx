import { Document, Link, Page } from "@react-pdf/renderer";
import type { PolicyDocument } from "./document";
import { guideOf } from "./guide";
import { PdfBlock, PdfNotes } from "./pdf-blocks";
import { PdfCheckCopy } from "./pdf-check-copy";
import { PdfCover } from "./pdf-cover";
import { style } from "./pdf-style";
import { PdfSummary } from "./pdf-summary";
import type { PdfOptions } from "./render-options";
import { TText, TView } from "./tags";
import { demoText, footerText, guideLinkText, withoutScheme } from "./words";

type Props = {
  document: PolicyDocument;
  hash: string | null;
  /** Page of each section by its id, known after a first pass over the layout. */
  pages: ReadonlyMap<string, number>;
  options: PdfOptions;
};

/** What stands on every page but the cover: demo and draft marks, and which page of which document this is. */
function Every({ document, options }: Pick<Props, "document" | "options">) {
  return (
    <>
      {options.draft && (
        <TText tag="Artifact" fixed style={style.draft}>
          Draft
        </TText>
      )}
      {document.demo && (
        <TText tag="Artifact" fixed style={style.demo}>
          {demoText}
        </TText>
      )}
      <TView tag="Artifact" fixed style={style.footer}>
        <TText tag="Artifact" style={style.footerText}>
          {footerText(document)}
        </TText>
        <TText
          tag="Artifact"
          style={[style.footerText, style.footerPage]}
          render={({ pageNumber, totalPages }) => `Page ${pageNumber} of ${totalPages}`}
        />
      </TView>
    </>
  );
}

function Sections({ document, options }: Pick<Props, "document" | "options">) {
  const { publicUrl } = document;
  const guide = options.draft ? null : guideOf(document);
  return document.sections.map((section) => (
    <TView key={section.id} tag="Sect" tagKey={`section/${section.id}`} style={style.section}>
      <TView wrap={false} minPresenceAhead={70} id={section.id}>
        <TText tag="Artifact" style={style.number}>
          {section.number}
        </TText>
        <TText tag="H2" tagKey={`title/${section.id}`} style={style.h2} outline={section.title}>
          {section.title}
        </TText>
      </TView>
      {section.blocks.map((block) => (
        <PdfBlock key={block.id} block={block} />
      ))}
      {publicUrl && section.id === guide?.sectionId && (
        <TText tag="P" tagKey={`${section.id}/onward`} style={style.paragraph}>
          {`${guideLinkText}: `}
          <Link src={`${publicUrl}/set-up`} style={style.link}>
            {`${withoutScheme(publicUrl)}/set-up`}
          </Link>
        </TText>
      )}
      <PdfNotes notes={section.notes} of={section.id} />
    </TView>
  ));
}

/** The policy on paper: a pure function of the document. */
export function PolicyPaper({ document, hash, pages, options }: Props) {
  return (
    <Document>
      <PdfCover document={document} options={options} />
      <Page size="A4" style={style.page}>
        <Every document={document} options={options} />
        <PdfSummary document={document} pages={pages} />
      </Page>
      <Page size="A4" style={style.page}>
        <Every document={document} options={options} />
        <Sections document={document} options={options} />
      </Page>
      <Page size="A4" style={style.page}>
        <Every document={document} options={options} />
        <PdfCheckCopy document={document} hash={hash} />
      </Page>
    </Document>
  );
}
