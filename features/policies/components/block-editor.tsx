"use client";

import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { counted } from "@/lib/counted";
import type { ClaimNote, EditorView } from "../sections/editor-queries";
import { longSentences } from "../sections/reading-hints";
import type { SectionBlock } from "../sections/section-body";
import { ClaimMargin } from "./claim-margin";
import { ClaimProof } from "./claim-proof";
import { FactBlock } from "./fact-block";

type Props = {
  block: SectionBlock;
  view: EditorView;
  note: ClaimNote | undefined;
  locked: boolean;
  /** Null takes the block out. */
  change: (block: SectionBlock | null) => void;
  up: (() => void) | null;
  down: (() => void) | null;
  onLeave: () => void;
};

export function BlockEditor({ block, view, note, locked, change, up, down, onLeave }: Props) {
  return (
    <div className="group grid gap-x-6 gap-y-1.5 lg:grid-cols-[minmax(0,1fr)_11.5rem]">
      <div className="min-w-0">
        {"text" in block ? (
          <Words
            label={block.kind === "claim" ? "Claim" : "Words without proof"}
            text={block.text}
            locked={locked}
            change={(text) => change({ ...block, text })}
            onLeave={onLeave}
          />
        ) : (
          <FactBlock block={block} view={view} locked={locked} />
        )}
        {block.kind === "claim" && <ClaimProof claim={block} view={view} locked={locked} change={change} />}
        {!locked && (
          <div className="mt-1 flex gap-1 max-md:hidden">
            {up && <Button size={28} variant="quiet" icon="chevron-up" aria-label="Move up" onClick={up} />}
            {down && <Button size={28} variant="quiet" icon="chevron-down" aria-label="Move down" onClick={down} />}
            <Button size={28} variant="quiet" icon="trash-2" aria-label="Take out" onClick={() => change(null)} />
          </div>
        )}
      </div>
      <Margin block={block} note={note} />
    </div>
  );
}

function Margin({ block, note }: Pick<Props, "block" | "note">): ReactNode {
  if (block.kind === "claim") {
    return note ? <ClaimMargin note={note} /> : <p className="text-12 text-ink-3">Checked when it is saved.</p>;
  }
  const prose = block.kind === "prose";
  const long = prose ? longSentences(block.text) : 0;
  return (
    <p className="self-start text-12 text-ink-3">
      <span className="inline-flex items-center gap-1.5 font-medium">
        <Icon name={prose ? "pilcrow" : "braces"} size={14} /> {prose ? "Words without proof" : "Facts"}
      </span>
      <span className="block">
        {prose
          ? "A second person stands by them, paragraph by paragraph."
          : "A second person approves each by its name."}
      </span>
      {long > 0 && (
        <span className="block text-caution">
          {counted(long, "sentence has", "sentences have")} more than 25 words.
        </span>
      )}
    </p>
  );
}

type WordsProps = { label: string; text: string; locked: boolean; change: (text: string) => void; onLeave: () => void };

/** A field where one writes; on a phone, and while the text is locked, words to read. */
function Words({ label, text, locked, change, onLeave }: WordsProps) {
  if (locked) return <p className="bg-sunken px-3 py-2 font-serif text-16">{text}</p>;
  return (
    <>
      <p className="font-serif text-16 md:hidden">{text}</p>
      <textarea
        aria-label={label}
        value={text}
        rows={2}
        onChange={(event) => change(event.target.value.replace(/\s*\n\s*/g, " "))}
        onBlur={onLeave}
        className="input field-sizing-content h-auto min-h-16 py-2 font-serif text-16 max-md:hidden"
      />
    </>
  );
}
