import type { DraftState } from "@/components/form/draft-options";
import { DraftSaver } from "@/components/form/draft-saver";
import type { SavedVersion } from "../queries";
import type { Values } from "../value-rules";

/** What a person can write into an answer. */
export type AnswerDraft = { verdict: SavedVersion["verdict"]; rationale: string; values: Values };

export type SaverState = DraftState<AnswerDraft, SavedVersion>;

/** Milliseconds: whoever writes a reason stops to think. */
const PAUSE = 900;

/**
 * Saves one answer while somebody writes it. It outlives the fields that show it, so that going on to the next
 * requirement loses nothing.
 */
export class AnswerSaver extends DraftSaver<AnswerDraft, SavedVersion> {
  constructor(
    url: string,
    answer: AnswerDraft & { revision: number },
    onSaved: (draft: AnswerDraft, revision: number) => void,
  ) {
    super({
      url,
      draft: draftOf(answer),
      revision: answer.revision,
      pause: PAUSE,
      bodyOf: (draft, revision) => ({ ...draft, revision }),
      draftOf,
      onSaved,
    });
  }

  /** Changes one part of the answer and leaves the others as they are. */
  override edit(change: Partial<AnswerDraft>, pause = PAUSE): void {
    super.edit({ ...this.read().draft, ...change }, pause);
  }
}

function draftOf({ verdict, rationale, values }: AnswerDraft): AnswerDraft {
  return { verdict, rationale, values };
}
