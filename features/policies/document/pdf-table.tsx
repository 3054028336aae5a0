import type { BlockOf } from "./document";
import { PdfRuns } from "./pdf-runs";
import { style } from "./pdf-style";
import { TText, TView } from "./tags";
import { plainText } from "./words";

/** Columns share the width by how much they say, so that a column of days is not as wide as one of sentences. */
function widths(block: BlockOf<"table">): string[] {
  const weights = block.head.map((head, column) => {
    const longest = Math.max(head.length, ...block.rows.map((row) => plainText(row[column] ?? []).length));
    return Math.sqrt(Math.min(Math.max(longest, 10), 120));
  });
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => `${(weight / sum) * 100}%`);
}

export function PdfTable({ block }: { block: BlockOf<"table"> }) {
  const width = widths(block);
  const cell = (column: number) => ({ width: width[column], padding: 6 });
  // The caption stands before the table: as its first child it could be left alone at the foot of a page.
  const caption = (
    <TText tag="P" tagKey={`${block.id}/caption`} style={style.caption} minPresenceAhead={110}>
      {block.caption}
    </TText>
  );
  const table = (
    <TView tag="Table" tagKey={block.id} style={style.table}>
      <TView tag="TR" tagKey={`${block.id}/head`} style={style.head} wrap={false} fixed>
        {block.head.map((head, column) => (
          <TView key={head} tag="TH" scope="Column" tagKey={`${block.id}/head/${column}`} style={cell(column)}>
            <TText style={style.headText}>{head}</TText>
          </TView>
        ))}
      </TView>
      {block.rows.map((row, index) => {
        const key = `${block.id}/${index}`;
        return (
          <TView key={key} tag="TR" tagKey={key} style={style.row} wrap={false}>
            {row.map((runs, column) => (
              <TView
                key={`${key}/${block.head[column]}`}
                tag={column === 0 ? "TH" : "TD"}
                scope={column === 0 ? "Row" : undefined}
                tagKey={`${key}/${column}`}
                style={cell(column)}
              >
                <TText style={column === 0 ? { ...style.cellText, fontWeight: 600 } : style.cellText}>
                  <PdfRuns runs={runs} />
                </TText>
              </TView>
            ))}
          </TView>
        );
      })}
    </TView>
  );
  return (
    <>
      {caption}
      {table}
    </>
  );
}
