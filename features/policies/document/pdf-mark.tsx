import { Circle, Rect, Svg } from "@react-pdf/renderer";
import { accent, ink } from "./pdf-style";

/** The mark of a claim: a sentence is a line that stands on points. */
export function PdfMark() {
  return (
    <Svg width={11} height={11} viewBox="0 0 18 18">
      <Rect x={1} y={2.5} width={16} height={3.8} fill={ink} />
      {[3, 9, 15].map((x) => (
        <Circle key={x} cx={x} cy={12.6} r={2.2} fill={accent} />
      ))}
    </Svg>
  );
}
