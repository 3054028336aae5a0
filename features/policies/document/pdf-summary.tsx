import { View } from "@react-pdf/renderer";
import type { PolicyDocument } from "./document";
import { PdfBlock, PdfNotes } from "./pdf-blocks";
import { sans } from "./pdf-fonts";
import { PdfMark } from "./pdf-mark";
import { style } from "./pdf-style";
import { TLink, TText, TView } from "./tags";
import { checkTitle, contentsTitle, marksText } from "./words";

type Entry = { id: string; number: number; title: string; page: number | undefined };

function ContentsEntry({ entry }: { entry: Entry }) {
  const key = `contents/${entry.id}`;
  return (
    <TView tag="TOCI" tagKey={key} style={{ marginBottom: 5.5 }}>
      <TLink
        src={`#${entry.id}`}
        tagKey={`${key}/link`}
        alt={`${entry.title}, page ${entry.page ?? ""}`}
        style={{ flexDirection: "row", alignItems: "flex-end", textDecoration: "none", color: "#151d22" }}
      >
        <TText style={{ fontFamily: sans, fontSize: 9.75, width: 19, color: "#5d666c" }}>{entry.number}</TText>
        <TText style={{ maxWidth: 168, fontSize: 12 }}>{entry.title}</TText>
        <View
          style={{
            flexGrow: 1,
            borderBottom: "0.75 dotted #87857d",
            marginHorizontal: 5,
            marginBottom: 4,
            minWidth: 8,
          }}
        />
        <TText style={{ fontFamily: sans, fontSize: 10.5 }}>{entry.page ?? " "}</TText>
      </TLink>
    </TView>
  );
}

export function PdfSummary({ document, pages }: { document: PolicyDocument; pages: ReadonlyMap<string, number> }) {
  const { summary } = document;
  const entries: Entry[] = [
    ...document.sections.map(({ id, number, title, short }) => ({
      id,
      number,
      title: short ?? title,
      page: pages.get(id),
    })),
    { id: "check", number: document.sections.length + 1, title: checkTitle, page: pages.get("check") },
  ];
  const half = Math.ceil(entries.length / 2);
  const column = (some: Entry[]) => (
    <View style={{ width: "47%" }}>
      {some.map((entry) => (
        <ContentsEntry key={entry.id} entry={entry} />
      ))}
    </View>
  );
  return (
    <>
      <View
        style={{
          border: "1.5 solid #151d22",
          borderRadius: 6,
          paddingTop: 14,
          paddingHorizontal: 21,
          paddingBottom: 6,
        }}
      >
        <TText
          tag="H2"
          tagKey="title/summary"
          outline={summary.title}
          style={[style.h2, { fontSize: 21, marginBottom: 4 }]}
        >
          {summary.title}
        </TText>
        {summary.blocks.map((block) => (
          <PdfBlock key={block.id} block={block} />
        ))}
      </View>
      <View style={{ marginTop: 8 }}>
        <PdfNotes notes={summary.notes} of="summary" />
      </View>
      <View wrap={false}>
        <TText tag="H2" tagKey="title/contents" style={[style.h2, { fontSize: 16.5, marginTop: 20, marginBottom: 8 }]}>
          {contentsTitle}
        </TText>
        <TView tag="TOC" tagKey="contents" style={{ flexDirection: "row", justifyContent: "space-between" }}>
          {column(entries.slice(0, half))}
          {column(entries.slice(half))}
        </TView>
        <View style={[style.rule, { flexDirection: "row" }]}>
          <View style={{ width: 20, paddingTop: 3 }}>
            <PdfMark />
          </View>
          <TText tag="P" tagKey="contents/marks" style={[style.small, style.body]}>
            {marksText}
          </TText>
        </View>
      </View>
    </>
  );
}
