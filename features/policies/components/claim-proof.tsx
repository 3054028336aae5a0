"use client";

import { Button } from "@/components/ui/button";
import { partsOfKey } from "@/features/checklists/key-rules";
import type { EditorView } from "../sections/editor-queries";
import type { SectionBlockOf } from "../sections/section-body";

type Props = {
  claim: SectionBlockOf<"claim">;
  view: EditorView;
  locked: boolean;
  change: (claim: SectionBlockOf<"claim">) => void;
};

const idOf = (key: string) => partsOfKey(key).requirementId;

/** The requirements that a sentence rests on, and a way to give it another one. */
export function ClaimProof({ claim, view, locked, change }: Props) {
  const sentenceOf = (key: string) => view.sentences.find((it) => it.key === key)?.sentence;
  const free = view.sentences.filter(({ key }) => !claim.requirements.includes(key));

  function add(key: string) {
    const picked = view.sentences.find((it) => it.key === key);
    if (!picked) return;
    const requirements = [...claim.requirements, key];
    change({ ...claim, requirements, wordedWith: { ...claim.wordedWith, ...picked.claim.wordedWith } });
  }
  function remove(key: string) {
    const { [key]: _, ...wordedWith } = claim.wordedWith;
    change({ ...claim, requirements: claim.requirements.filter((it) => it !== key), wordedWith });
  }

  return (
    <div className="mt-1.5 grid gap-1 text-12 text-ink-2">
      {claim.requirements.map((key) => (
        <span key={key} className="flex items-center gap-2">
          <span className="font-mono text-ink-3">{idOf(key)}</span>
          <span className="min-w-0 flex-1">{sentenceOf(key) ?? "This requirement carries no sentence today."}</span>
          {!locked && (
            <Button
              size={28}
              variant="quiet"
              icon="x"
              className="max-md:hidden"
              aria-label={`Do not rest on ${idOf(key)}`}
              onClick={() => remove(key)}
            />
          )}
        </span>
      ))}
      {!locked && free.length > 0 && (
        <select
          aria-label="Give it proof"
          className="input max-w-80 max-md:hidden"
          value=""
          onChange={(event) => add(event.target.value)}
        >
          <option value="">Give it proof …</option>
          {free.map(({ key, id, sentence }) => (
            <option key={key} value={key}>{`${id}  ${sentence}`}</option>
          ))}
        </select>
      )}
    </div>
  );
}
