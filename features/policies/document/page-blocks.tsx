import type { ReactNode } from "react";
import type { Block, BlockOf, Note, Run } from "./document";
import { noteProof, notesTitle } from "./words";

export type Unproven = Readonly<Record<string, string>>;

export function ClaimMark() {
  return (
    <svg className="mark" width="9" height="9" viewBox="0 0 18 18" aria-hidden="true" fill="currentColor">
      <rect y="2.5" width="18" height="3.8" />
      <circle cx="2.4" cy="12.6" r="2.4" />
      <circle cx="9" cy="12.6" r="2.4" />
      <circle cx="15.6" cy="12.6" r="2.4" />
    </svg>
  );
}

function Claim({ claim, unproven }: { claim: Extract<Run, { kind: "claim" }>; unproven: Unproven }) {
  const cause = unproven[claim.id];
  if (cause !== undefined) {
    return (
      <span className="unproven">
        <del>{claim.text}</del> <small>{cause}</small>
      </span>
    );
  }
  // The last word and its mark share a line: a mark alone at the start of a line proves nothing visibly.
  const cut = claim.text.lastIndexOf(" ") + 1;
  return (
    <span className="claim">
      {claim.text.slice(0, cut)}
      <span className="last">
        {claim.text.slice(cut)}
        <a className="note-mark" href={`#note-${claim.number}`} id={`claim-${claim.number}`}>
          <ClaimMark />
          <span className="hidden">Proof note </span>
          {claim.number}
        </a>
      </span>
    </span>
  );
}

export function Runs({ runs, unproven }: { runs: Run[]; unproven: Unproven }): ReactNode {
  return runs.map((run, index) => {
    const key = `${index}-${run.kind}`;
    if (run.kind === "claim") return <Claim key={key} claim={run} unproven={unproven} />;
    if ("href" in run && run.href)
      return (
        <a key={key} href={run.href} rel="noopener noreferrer">
          {run.text}
        </a>
      );
    if ("strong" in run && run.strong) return <b key={key}>{run.text}</b>;
    return run.text;
  });
}

function Items({ block, unproven }: { block: BlockOf<"list" | "steps">; unproven: Unproven }) {
  const List = block.kind === "list" ? "ul" : "ol";
  return (
    <List data-block={block.id} className={block.kind}>
      {block.items.map((runs, index) => {
        const key = `${block.id}-${index + 1}`;
        return (
          <li key={key}>
            <Runs runs={runs} unproven={unproven} />
          </li>
        );
      })}
    </List>
  );
}

function Row({ head, row, unproven }: { head: string[]; row: Run[][]; unproven: Unproven }) {
  const [first, ...rest] = row;
  return (
    <tr>
      <th scope="row">
        <Runs runs={first ?? []} unproven={unproven} />
      </th>
      {rest.map((runs, index) => {
        const label = head[index + 1];
        return (
          <td key={label} data-label={label}>
            <Runs runs={runs} unproven={unproven} />
          </td>
        );
      })}
    </tr>
  );
}

function DataTable({ block, unproven }: { block: BlockOf<"table">; unproven: Unproven }) {
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
            <Runs runs={row.runs} unproven={unproven} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

export function PageBlock({ block, unproven }: { block: Block; unproven: Unproven }) {
  switch (block.kind) {
    case "paragraph":
      return (
        <p data-block={block.id}>
          <Runs runs={block.runs} unproven={unproven} />
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
      return <Items block={block} unproven={unproven} />;
    case "table":
      return <DataTable block={block} unproven={unproven} />;
    case "facts":
    case "summary":
      return <Lines block={block} unproven={unproven} />;
  }
}

export function Notes({ notes, of }: { notes: Note[]; of: string }) {
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
