import { Link, Text } from "@react-pdf/renderer";
import { piecesOf, type Run } from "./document";
import { style } from "./pdf-style";

/** Room before a note's number for the mark, which the writer draws. The glue keeps it with its sentence. */
const markRoom = "\u00a0\u00a0\u00a0\u00a0\u00a0";

export function PdfRuns({ runs }: { runs: Run[] }) {
  return runs.map((run, index) => {
    const key = `${index}-${run.kind}`;
    if ("href" in run && run.href)
      return (
        <Link key={key} src={run.href} style={style.link}>
          {run.text}
        </Link>
      );
    if (run.kind === "claim")
      return (
        <Text key={key}>
          {piecesOf(run).map((piece, at) => {
            const pieceKey = `${at}-piece`;
            return (
              <Text key={pieceKey} style={piece.isPath ? style.strong : undefined}>
                {piece.text}
              </Text>
            );
          })}
          <Link src={`#note-${run.number}`} style={style.note}>
            {`${markRoom}${run.number}`}
          </Link>
        </Text>
      );
    return (
      <Text key={key} style={"strong" in run && run.strong ? style.strong : undefined}>
        {run.text}
      </Text>
    );
  });
}
