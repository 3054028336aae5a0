import { Path, View } from "@react-pdf/renderer";
import type { PolicyDocument } from "./document";
import { PdfMark } from "./pdf-mark";
import { ink, style } from "./pdf-style";
import { qrPath } from "./qr-code";
import { TLink, TSvg, TText, TView } from "./tags";
import * as words from "./words";

function Address({ url }: { url: string | null }) {
  if (!url)
    return (
      <TText tag="P" tagKey="check/address" style={style.paragraph}>
        {words.withoutAddressText}
      </TText>
    );
  const { size, path } = qrPath(url);
  return (
    <View style={{ flexDirection: "row", marginTop: 8 }}>
      <TSvg
        tag="Figure"
        tagKey="check/code"
        alt={`QR code that leads to ${url}`}
        width={126}
        height={126}
        viewBox={`0 0 ${size} ${size}`}
      >
        <Path d={path} fill={ink} />
      </TSvg>
      <View style={[style.body, { paddingLeft: 27 }]}>
        <TText tag="P" tagKey="check/scan" style={{ fontSize: 13.5, lineHeight: 1.55 }}>
          Scan the code, or open the address below. The page says whether this copy is the current one.
        </TText>
        <TLink src={url} tag="P" tagKey="check/link" style={{ marginTop: 9, textDecoration: "none" }}>
          <TText style={[style.small, style.link, { fontSize: 12 }]}>{words.withoutScheme(url)}</TText>
        </TLink>
      </View>
    </View>
  );
}

function Hash({ title, hash, text, of }: { title: string; hash: string; text: string; of: string }) {
  const [first, second] = words.hashLines(hash);
  return (
    <View wrap={false} style={{ marginBottom: 8 }}>
      <TText tag="H3" tagKey={`${of}/title`} style={style.h3}>
        {title}
      </TText>
      <TView tag="P" tagKey={`${of}/hash`} style={{ marginVertical: 3 }}>
        {[first, second].map((line) => (
          <View key={line} style={{ flexDirection: "row" }}>
            {line.split(" ").map((group, index) => {
              const key = `${line}/${index + 1}`;
              return (
                <TText key={key} style={style.hash}>
                  {group}
                </TText>
              );
            })}
          </View>
        ))}
      </TView>
      <TText tag="P" tagKey={`${of}/text`} style={style.itemText}>
        {text}
      </TText>
    </View>
  );
}

function Versions({ document }: { document: PolicyDocument }) {
  return (
    <View style={style.rule}>
      <TText tag="H3" tagKey="check/versions" style={[style.h3, { marginBottom: 6 }]} minPresenceAhead={30}>
        {words.versionsTitle}
      </TText>
      <TView tag="L" tagKey="check/versions/list" style={style.facts}>
        {words.versionLines(document).map((version) => {
          const key = `check/version/${version.number}`;
          return (
            <TView key={key} tag="LI" tagKey={key} style={style.fact} wrap={false}>
              <TText tag="Lbl" tagKey={`${key}/label`} style={[style.small, { width: 26, color: ink }]}>
                {version.number}
              </TText>
              <TView tag="LBody" tagKey={`${key}/body`} style={[style.body, { flexDirection: "row" }]}>
                <TText style={[style.small, { width: 118 }]}>{version.on}</TText>
                <TText style={[style.body, { fontSize: 12, lineHeight: 1.4 }]}>{version.note}</TText>
              </TView>
            </TView>
          );
        })}
      </TView>
    </View>
  );
}

function Lines({ of, title, lines }: { of: string; title: string; lines: { text: string; href?: string | null }[] }) {
  return (
    <>
      <TText tag="H3" tagKey={of} style={[style.h3, { marginTop: 6, marginBottom: 3 }]} minPresenceAhead={30}>
        {title}
      </TText>
      {lines.map(({ text, href }) =>
        href ? (
          <TLink key={text} src={href} tag="P" tagKey={`${of}/${text}`} style={{ textDecoration: "none" }}>
            <TText style={[style.small, style.link]}>{text}</TText>
          </TLink>
        ) : (
          <TText
            key={text}
            tag="P"
            tagKey={`${of}/${text}`}
            style={[style.itemText, { fontSize: 11, lineHeight: 1.45, marginBottom: 2 }]}
          >
            {text}
          </TText>
        ),
      )}
    </>
  );
}

/** The last section: what this copy is, how to tell it from another, what it was checked against. */
export function PdfCheckCopy({ document, hash }: { document: PolicyDocument; hash: string | null }) {
  const against = [...words.checkedAgainst(document), words.noClaimText].map((text) => ({ text }));
  return (
    <TView tag="Sect" tagKey="section/check">
      <View wrap={false} id="check">
        <TText tag="Artifact" style={style.number}>
          {document.sections.length + 1}
        </TText>
        <TText tag="H2" tagKey="title/check" style={style.h2} outline={words.checkTitle}>
          {words.checkTitle}
        </TText>
      </View>
      <Address url={document.publicUrl} />
      <View style={style.strongRule}>
        {hash && <Hash of="check/content" title={words.fingerprintTitle} hash={hash} text={words.fingerprintText} />}
        {document.trailHead && (
          <Hash
            of="check/trail"
            title={words.recordsTitle(document.trailHead.entry)}
            hash={document.trailHead.hash}
            text={words.recordsText}
          />
        )}
      </View>
      <Versions document={document} />
      <Lines of="check/against" title={words.againstTitle} lines={against} />
      {document.sources.length > 0 && (
        <Lines of="check/sources" title={words.sourcesTitle} lines={words.sourceLines(document)} />
      )}
      <View style={{ flexDirection: "row", marginTop: 14 }} wrap={false}>
        <View style={{ width: 18, paddingTop: 2 }}>
          <PdfMark />
        </View>
        <TText tag="P" tagKey="check/made" style={style.small}>
          {words.madeWith}
        </TText>
      </View>
    </TView>
  );
}
