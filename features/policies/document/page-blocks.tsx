import type { Block, BlockOf, ProofNote, Run } from "./document";
import { PageRuns, type Unproven } from "./page-runs";
import { noteProof, notesTitle } from "./words";

type ItemsProps = { block: BlockOf<"list" | "steps">; unproven: Unproven; heading: Heading };

function Items({ block, unproven, heading: Title }: ItemsProps) {
  const items = block.items.map((runs, index) => {
    const key = `${block.id}-${index + 1}`;
    return (
      <li key={key}>
        <PageRuns runs={runs} unproven={unproven} />
      </li>
    );
  });
  if (block.kind === "list") {
    return (
      <ul data-block={block.id} className="list">
        {items}
      </ul>
    );
  }
  return (
    <>
      {block.title && <Title>{block.title}</Title>}
      <ol data-block={block.id} className="steps" start={block.start}>
        {items}
      </ol>
    </>
  );
}

function Row({ head, row, unproven }: { head: string[]; row: Run[][]; unproven: Unproven }) {
  const [first, ...rest] = row;
  return (
    <tr>
      <th scope="row">
        <PageRuns runs={first ?? []} unproven={unproven} />
      </th>
      {rest.map((runs, index) => {
        const label = head[index + 1];
        return (
          <td key={label} data-label={label}>
            <PageRuns runs={runs} unproven={unproven} />
          </td>
        );
      })}
    </tr>
  );
}

function PageTable({ block, unproven }: { block: BlockOf<"table">; unproven: Unproven }) {
  return (
    <table data-block={block.id}>
      <caption>{block.caption}</caption>
      <thead>
        <tr>
          {block.head.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {block.rows.map((row, index) => {
          const key = `${block.id}-${index + 1}`;
          return <Row key={key} head={block.head} row={row} unproven={unproven} />;
        })}
      </tbody>
    </table>
  );
}

function Lines({ block, unproven }: { block: BlockOf<"facts" | "summary">; unproven: Unproven }) {
  return (
    <dl data-block={block.id} className={block.kind}>
      {(block.kind === "facts" ? block.rows : block.answers).map((row) => (
        <div key={row.label}>
          <dt>{row.label}</dt>
          <dd>
            <PageRuns runs={row.runs} unproven={unproven} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

type Heading = "h2" | "h3";

/** `heading`: the rank of a heading inside a block, below the one that the block stands under. */
export function PageBlock(props: { block: Block; unproven: Unproven; heading?: Heading }) {
  const { block, unproven, heading = "h3" } = props;
  switch (block.kind) {
    case "paragraph":
      return (
        <p data-block={block.id}>
          <PageRuns runs={block.runs} unproven={unproven} />
        </p>
      );
    case "exception":
      return (
        <p data-block={block.id} className="exception">
          {block.text}
        </p>
      );
    case "list":
    case "steps":
      return <Items block={block} unproven={unproven} heading={heading} />;
    case "table":
      return <PageTable block={block} unproven={unproven} />;
    case "facts":
    case "summary":
      return <Lines block={block} unproven={unproven} />;
  }
}

export function Notes({ notes, of }: { notes: ProofNote[]; of: string }) {
  if (notes.length === 0) return null;
  return (
    <aside className="notes" aria-label={`${notesTitle}: ${of}`}>
      <h3>{notesTitle}</h3>
      <ol>
        {notes.map((note) => (
          <li key={note.number} id={`note-${note.number}`} value={note.number}>
            <a className="number" href={`#claim-${note.number}`}>
              <span className="hidden">Back to sentence </span>
              {note.number}
            </a>
            <div>
              <p>{note.what}</p>
              <p className="proof">{noteProof(note)}</p>
              <p className="proof">{note.checklists.join("; ")}</p>
            </div>
          </li>
        ))}
      </ol>
    </aside>
  );
}
