"use client";

import { Button } from "@/components/ui/button";
import type { EditorView } from "../sections/editor-queries";
import type { SectionBlock } from "../sections/section-body";

type Props = { view: EditorView; blocks: SectionBlock[]; add: (block: SectionBlock) => void };

/** A name for a new block that no block of the text has. */
function freshId(sectionId: string): string {
  return `${sectionId}.${crypto.randomUUID().slice(0, 8)}`;
}

export function AddBlock({ view, blocks, add }: Props) {
  const here = new Set(blocks.flatMap((block) => (block.kind === "claim" ? block.requirements : [])));
  const spare = view.sentences.filter(({ key, used }) => !used && !here.has(key));
  const id = () => freshId(view.section.id);
  return (
    <div className="flex flex-wrap items-center gap-2 border-t border-line pt-4">
      <Button icon="pilcrow" onClick={() => add({ id: id(), kind: "prose", text: "" })}>
        Add words
      </Button>
      <Button icon="plus" onClick={() => add({ id: id(), kind: "claim", text: "", requirements: [], wordedWith: {} })}>
        Add a claim
      </Button>
      {spare.length > 0 && (
        <select
          aria-label="Add a proven sentence"
          className="input w-auto max-w-72"
          value=""
          onChange={(event) => {
            const picked = spare.find(({ key }) => key === event.target.value);
            if (picked) add({ ...picked.claim, id: id() });
          }}
        >
          <option value="">{`${spare.length} more ${spare.length === 1 ? "sentence is" : "sentences are"} proven …`}</option>
          {spare.map(({ key, id: requirementId, sentence }) => (
            <option key={key} value={key}>{`${requirementId}  ${sentence}`}</option>
          ))}
        </select>
      )}
    </div>
  );
}
