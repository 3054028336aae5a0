import { View } from "@react-pdf/renderer";
import type { Block, BlockOf, ProofNote, Run } from "./document";
import { PdfRuns } from "./pdf-runs";
import { style } from "./pdf-style";
import { PdfTable } from "./pdf-table";
import { TText, TView } from "./tags";
import { noteProof, notesTitle } from "./words";

function Items({ block }: { block: BlockOf<"list" | "steps"> }) {
  const first = block.kind === "steps" ? (block.start ?? 1) : null;
  const item = (runs: Run[], index: number) => {
    const key = `${block.id}/${index}`;
    return (
      <TView key={key} tag="LI" tagKey={key} style={style.item} wrap={false}>
        <TText tag="Lbl" tagKey={`${key}/label`} style={first === null ? style.label : style.stepLabel}>
          {first === null ? "•" : `${first + index}`}
        </TText>
        <TView tag="LBody" tagKey={`${key}/body`} style={style.body}>
          <TText style={style.itemText}>
            <PdfRuns runs={runs} />
          </TText>
        </TView>
      </TView>
    );
  };
  const items = block.items.map(item);
  const list = (some: typeof items, space?: typeof style.paragraph) => (
    <TView tag="L" tagKey={block.id} style={space}>
      {some}
    </TView>
  );
  if (block.kind === "list" || !block.title) return list(items, style.paragraph);
  // One list in two boxes with one key: the heading never stands without its first step.
  return (
    <View style={style.paragraph}>
      <View wrap={false}>
        <TText tag="H3" tagKey={`${block.id}/title`} style={style.stepTitle}>
          {block.title}
        </TText>
        {list(items.slice(0, 1))}
      </View>
      {items.length > 1 && list(items.slice(1))}
    </View>
  );
}

/** Label and value pairs: a list whose labels are the terms, which readers without tables announce in order. */
function Lines({ id, lines, plain }: { id: string; lines: { label: string; runs: Run[] }[]; plain?: boolean }) {
  return (
    <TView tag="L" tagKey={id} style={plain ? undefined : style.facts}>
      {lines.map((row, index) => {
        const key = `${id}/${index}`;
        const last = plain && index === lines.length - 1;
        return (
          <TView
            key={key}
            tag="LI"
            tagKey={key}
            style={last ? { ...style.fact, borderBottom: 0 } : style.fact}
            wrap={false}
          >
            <TText tag="Lbl" tagKey={`${key}/label`} style={style.factLabel}>
              {row.label}
            </TText>
            <TView tag="LBody" tagKey={`${key}/body`} style={style.body}>
              <TText style={style.factValue}>
                <PdfRuns runs={row.runs} />
              </TText>
            </TView>
          </TView>
        );
      })}
    </TView>
  );
}

export function PdfBlock({ block }: { block: Block }) {
  switch (block.kind) {
    case "paragraph":
      return (
        <TText tag="P" tagKey={block.id} style={style.paragraph} orphans={2} widows={2}>
          <PdfRuns runs={block.runs} />
        </TText>
      );
    case "exception":
      return (
        <TView style={style.exception} wrap={false}>
          <TText tag="P" tagKey={block.id} style={style.itemText}>
            {block.text}
          </TText>
        </TView>
      );
    case "list":
    case "steps":
      return <Items block={block} />;
    case "table":
      return <PdfTable block={block} />;
    case "facts":
      return <Lines id={block.id} lines={block.rows} />;
    case "summary":
      return <Lines id={block.id} lines={block.answers} plain />;
  }
}

export function PdfNotes({ notes, of }: { notes: ProofNote[]; of: string }) {
  if (notes.length === 0) return null;
  const row = (note: ProofNote) => (
    <TView
      key={note.number}
      tag="LI"
      tagKey={`note-${note.number}`}
      id={`note-${note.number}`}
      style={style.noteRow}
      wrap={false}
    >
      <TText tag="Lbl" tagKey={`note-${note.number}/label`} style={style.noteNumber}>
        {note.number}
      </TText>
      <TView tag="LBody" tagKey={`note-${note.number}/body`} style={{ ...style.body, flexDirection: "row" }}>
        <TView style={style.body}>
          <TText style={style.noteWhat}>{note.what}</TText>
          <TText style={style.noteSource}>{note.checklists.join("; ")}</TText>
        </TView>
        <TText style={style.noteProof}>{noteProof(note)}</TText>
      </TView>
    </TView>
  );
  // One list in two boxes with one key: the heading never stands without its first note.
  const list = (some: ProofNote[]) => (
    <TView tag="L" tagKey={`${of}/notes/list`}>
      {some.map(row)}
    </TView>
  );
  return (
    <TView style={style.notes}>
      <View wrap={false}>
        <TText tag="H3" tagKey={`${of}/notes`} style={style.h3}>
          {notesTitle}
        </TText>
        {list(notes.slice(0, 1))}
      </View>
      {notes.length > 1 && list(notes.slice(1))}
    </TView>
  );
}
