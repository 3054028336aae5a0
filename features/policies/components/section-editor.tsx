"use client";

import { Button } from "@/components/ui/button";
import { dayAndTime } from "@/components/ui/format-day";
import { Note, RefusalNote } from "@/components/ui/note";
import { SaveState } from "@/components/ui/save-state";
import { counted } from "@/lib/counted";
import type { EditorView } from "../sections/editor-queries";
import { longestSentence, readingAge } from "../sections/reading-hints";
import type { SectionBlock, SectionBody } from "../sections/section-body";
import { AddBlock } from "./add-block";
import { BlockEditor } from "./block-editor";
import { useSection } from "./use-section";

/** One section, block by block: each kind in its own shape, with how its sentences stand in the margin. */
export function SectionEditor({ view, timeZone }: { view: EditorView; timeZone: string }) {
  const section = useSection(view);
  const { blocks, change } = section;
  const locked = view.locked !== null;
  const replace = (index: number, block: SectionBlock | null) =>
    change(blocks.flatMap((it, at) => (at === index ? (block ?? []) : it)));
  const move = (index: number, by: number) => {
    const next = [...blocks];
    const [block] = next.splice(index, 1);
    if (block) next.splice(index + by, 0, block);
    change(next);
  };

  return (
    <div className="flex min-w-0 flex-1 flex-col">
      <div className="min-h-0 flex-1 px-5 py-6 md:overflow-y-auto lg:px-8">
        <div className="mx-auto grid max-w-192 gap-5">
          <header>
            <div className="flex flex-wrap items-baseline gap-x-3">
              <h2 className="text-22 font-semibold">{view.section.title}</h2>
              <SaveState
                state={section.status}
                at={section.savedAt ? dayAndTime(section.savedAt, timeZone)[1] : undefined}
              />
            </div>
            {view.section.needs && <p className="mt-0.5 text-13 text-ink-3">{view.section.needs}</p>}
          </header>
          {view.locked && (
            <Note kind="frozen" title={view.locked}>
              {view.state === "IN_REVIEW" && "Take it back on the policy's page."}
            </Note>
          )}
          {section.theirs && <TwoVersions theirs={section.theirs.body} choose={section.choose} />}
          <RefusalNote>{!section.theirs && section.problem}</RefusalNote>
          {blocks.map((block, index) => (
            <BlockEditor
              key={block.id}
              block={block}
              view={view}
              note={section.notes[block.id]}
              locked={locked}
              change={(next) => replace(index, next)}
              up={index > 0 ? () => move(index, -1) : null}
              down={index < blocks.length - 1 ? () => move(index, 1) : null}
              onLeave={section.leave}
            />
          ))}
          {blocks.length === 0 && (
            <p className="text-13 text-ink-3">Nothing stands here yet, so buyers do not see this section.</p>
          )}
          {!locked && (
            <div className="max-md:hidden">
              <AddBlock view={view} blocks={blocks} add={(block) => change([...blocks, block])} />
            </div>
          )}
        </div>
      </div>
      <ReadingHints blocks={blocks} />
    </div>
  );
}

/** Somebody else saved first: their words, above those that stand in the fields. */
function TwoVersions({ theirs, choose }: { theirs: SectionBody; choose: (which: "theirs" | "mine") => void }) {
  return (
    <Note
      kind="caution"
      live
      title="Somebody changed this section while you were writing"
      actions={
        <>
          <Button onClick={() => choose("theirs")}>Keep theirs</Button>
          <Button onClick={() => choose("mine")}>Use mine</Button>
        </>
      }
    >
      <ul className="mt-1 grid gap-1 font-serif">
        {theirs.blocks.map((block) => ("text" in block ? <li key={block.id}>{block.text}</li> : null))}
      </ul>
    </Note>
  );
}

/** How easily the section reads, and how many claims it makes. */
function ReadingHints({ blocks }: { blocks: SectionBlock[] }) {
  const texts = blocks.flatMap((block) => ("text" in block ? block.text : []));
  const age = readingAge(texts);
  const longest = longestSentence(texts);
  const claims = blocks.filter((block) => block.kind === "claim").length;
  return (
    <footer className="flex min-h-10 shrink-0 flex-wrap items-center gap-x-6 border-t border-line px-5 text-12 text-ink-3 lg:px-8">
      {age !== null && (
        <span>
          Reading age <b className="font-semibold text-ink">{age}</b>
        </span>
      )}
      {longest > 0 && (
        <span>
          Longest sentence <b className="font-semibold text-ink">{longest}</b> {longest === 1 ? "word" : "words"}
        </span>
      )}
      <span className="ml-auto">{counted(claims, "claim", "claims")}</span>
    </footer>
  );
}
