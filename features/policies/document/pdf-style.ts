import { StyleSheet } from "@react-pdf/renderer";
import { mono, sans, serif } from "./pdf-fonts";

export const ink = "#151d22";
const ink2 = "#40494f";
export const accent = "#005b71";
const line = "#dfded9";
export const side = 60;
export const textWidth = 595.28 - 2 * side;
/** Size of a note number and of the mark before it, and how far both are raised above the line. */
export const noteSize = 7.4;
export const noteRise = 3.6;

export const style = StyleSheet.create({
  page: { paddingTop: 57, paddingBottom: 74, paddingHorizontal: side, fontFamily: serif, fontSize: 12, color: ink },
  cover: { paddingTop: 57, paddingBottom: 57, paddingHorizontal: side, fontFamily: sans, fontSize: 10.5, color: ink },
  footer: { position: "absolute", left: side, right: side, bottom: 33, borderTop: `0.75 solid ${line}` },
  footerText: { fontFamily: sans, fontSize: 9, color: ink2, paddingTop: 7 },
  footerPage: { position: "absolute", right: 0, top: 0 },
  demo: {
    position: "absolute",
    left: side,
    right: side,
    top: 26,
    fontFamily: sans,
    fontSize: 9,
    fontWeight: 600,
    color: "#764a11",
  },
  draft: {
    position: "absolute",
    top: 340,
    left: 60,
    width: 480,
    textAlign: "center",
    fontFamily: sans,
    fontWeight: 600,
    fontSize: 120,
    color: "#ecebe6",
    transform: "rotate(-40deg)",
  },
  h2: { fontFamily: serif, fontWeight: 600, fontSize: 27, lineHeight: 1.17, letterSpacing: -0.4, marginBottom: 12 },
  number: { fontFamily: sans, fontSize: 12, color: "#5d666c", marginBottom: 1 },
  h3: { fontFamily: sans, fontWeight: 600, fontSize: 10.5, lineHeight: 1.4 },
  stepTitle: { fontFamily: serif, fontWeight: 600, fontSize: 13.5, lineHeight: 1.4, marginTop: 4, marginBottom: 4 },
  paragraph: { fontSize: 12, lineHeight: 1.58, marginBottom: 10 },
  strong: { fontWeight: 600 },
  link: { color: accent, textDecoration: "underline" },
  note: { fontFamily: sans, fontWeight: 400, fontSize: noteSize, color: accent, textDecoration: "none" },
  exception: { borderLeft: "2.5 solid #3067b8", paddingLeft: 12, marginBottom: 10 },
  item: { flexDirection: "row", marginBottom: 4 },
  label: { width: 22, fontSize: 12, lineHeight: 1.58, color: "#5d666c" },
  stepLabel: { width: 22, fontFamily: sans, fontSize: 10.5, lineHeight: 1.8, color: ink2 },
  body: { flexGrow: 1, flexShrink: 1, flexBasis: 0 },
  itemText: { fontSize: 12, lineHeight: 1.58 },
  facts: { borderTop: `0.75 solid ${line}`, marginBottom: 12 },
  fact: { flexDirection: "row", borderBottom: `0.75 solid ${line}`, paddingVertical: 6 },
  factLabel: {
    width: 132,
    paddingRight: 12,
    paddingTop: 0.8,
    fontFamily: sans,
    fontWeight: 600,
    fontSize: 10.5,
    lineHeight: 1.75,
  },
  factValue: { fontSize: 12, lineHeight: 1.5 },
  table: { marginBottom: 14 },
  caption: { fontFamily: sans, fontWeight: 600, fontSize: 10.5, lineHeight: 1.4, marginBottom: 5 },
  head: { flexDirection: "row", backgroundColor: "#f4f3ef" },
  row: { flexDirection: "row", borderBottom: `0.75 solid ${line}` },
  headText: { fontFamily: sans, fontSize: 9.5, color: ink2, lineHeight: 1.35 },
  cellText: { fontSize: 10.5, lineHeight: 1.45 },
  notes: { borderTop: `1 solid ${ink}`, paddingTop: 9, marginTop: 8 },
  noteRow: { flexDirection: "row", marginTop: 5 },
  noteNumber: { width: 21, fontFamily: sans, fontWeight: 600, fontSize: 10, color: accent, lineHeight: 1.4 },
  noteWhat: { fontFamily: sans, fontSize: 10, lineHeight: 1.4 },
  noteProof: { width: 150, textAlign: "right", fontFamily: sans, fontSize: 10, color: ink2, lineHeight: 1.4 },
  noteSource: { fontFamily: sans, fontSize: 9, color: "#5d666c", lineHeight: 1.4 },
  section: { marginBottom: 30 },
  rule: { borderTop: `0.75 solid ${line}`, marginTop: 12, paddingTop: 10 },
  strongRule: { borderTop: `1 solid ${ink}`, marginTop: 18, paddingTop: 10 },
  hash: { fontFamily: mono, fontSize: 11.5, lineHeight: 1.5, marginRight: 8 },
  small: { fontFamily: sans, fontSize: 10.5, color: ink2, lineHeight: 1.45 },
});
