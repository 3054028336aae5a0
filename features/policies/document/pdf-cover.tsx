import { Circle, Page, Rect, Svg, View } from "@react-pdf/renderer";
import type { PolicyDocument } from "./document";
import { sans, serif } from "./pdf-fonts";
import { accent, ink, side, style, textWidth } from "./pdf-style";
import type { PdfOptions } from "./render-options";
import { TLink, TText, TView } from "./tags";
import { coverFacts, demoText, draftText, markWords, withoutAddressText, withoutScheme } from "./words";

/** Large for a short name; a long one must not run out of its lines. */
function nameSize(name: string): number {
  const longestWord = Math.max(...name.split(" ").map((word) => word.length));
  if (name.length > 60 || longestWord > 22) return 26;
  if (name.length > 30 || longestWord > 14) return 38;
  return 57;
}

function Address({ document }: { document: PolicyDocument }) {
  if (!document.publicUrl)
    return (
      <TText tag="P" tagKey="cover/address" style={style.small}>
        {withoutAddressText}
      </TText>
    );
  return (
    <>
      <TText tag="P" tagKey="cover/address" style={style.small}>
        This document is also a web page that works with a screen reader:
      </TText>
      <TLink src={document.publicUrl} style={{ textDecoration: "none" }} tag="P" tagKey="cover/link">
        <TText style={[style.small, style.link]}>{withoutScheme(document.publicUrl)}</TText>
      </TLink>
    </>
  );
}

export function PdfCover({ document, options }: { document: PolicyDocument; options: PdfOptions }) {
  const size = nameSize(document.product.name);
  const notices = [options.draft ? draftText : null, document.demo ? demoText : null].filter((text) => text !== null);
  const words = (align: "left" | "center" | "right") => [style.small, { width: textWidth / 3, textAlign: align }];
  return (
    <Page size="A4" style={style.cover}>
      <TText tag="P" tagKey="cover/maker" style={{ fontFamily: sans, fontWeight: 600, fontSize: 12 }}>
        {document.maker.legalName}
      </TText>
      {notices.map((text) => (
        <TText key={text} tag="P" tagKey={`cover/${text}`} style={{ marginTop: 8, fontWeight: 600, color: "#764a11" }}>
          {text}
        </TText>
      ))}
      <View style={{ position: "absolute", left: side, right: side, top: size === 57 ? 291 : 262 }}>
        <TText tag="P" tagKey="cover/kind" style={{ fontSize: 13.5, color: "#40494f", marginBottom: 4 }}>
          {document.title}
        </TText>
        <TText
          tag="H1"
          tagKey="cover/name"
          outline={`${document.product.name}: ${document.title.toLowerCase()}`}
          style={{ fontFamily: serif, fontWeight: 600, fontSize: size, lineHeight: 1.06, letterSpacing: size * -0.022 }}
        >
          {document.product.name}
        </TText>
        <Svg width={textWidth} height={46} viewBox={`0 0 ${textWidth} 46`} style={{ marginTop: 26 }}>
          <Rect x={0} y={0} width={textWidth} height={10.5} fill={ink} />
          {[6.75, textWidth / 2, textWidth - 6.75].map((x) => (
            <Circle key={x} cx={x} cy={33.5} r={6.75} fill={accent} />
          ))}
        </Svg>
        <TView tag="P" tagKey="cover/mark" style={{ flexDirection: "row", marginTop: 8 }}>
          <TText style={words("left")}>{markWords[0]}</TText>
          <TText style={words("center")}>{markWords[1]}</TText>
          <TText style={words("right")}>{markWords[2]}</TText>
        </TView>
      </View>
      <View
        style={{
          position: "absolute",
          left: side,
          right: side,
          bottom: 57,
          flexDirection: "row",
          alignItems: "flex-end",
        }}
      >
        <TView tag="L" tagKey="cover/facts" style={{ width: 260 }}>
          {coverFacts(document).map((fact) => (
            <TView
              key={fact.label}
              tag="LI"
              tagKey={`cover/${fact.label}`}
              style={{ flexDirection: "row", marginTop: 3 }}
            >
              <TText tag="Lbl" tagKey={`cover/${fact.label}/label`} style={[style.small, { width: 72 }]}>
                {fact.label}
              </TText>
              <TView tag="LBody" tagKey={`cover/${fact.label}/body`} style={style.body}>
                <TText style={[style.small, { color: ink }]}>{fact.value}</TText>
              </TView>
            </TView>
          ))}
        </TView>
        <View style={{ flexGrow: 1, flexShrink: 1, flexBasis: 0, paddingLeft: 24 }}>
          <Address document={document} />
        </View>
      </View>
    </Page>
  );
}
