import type { FieldErrors } from "@/lib/outcome";
import type { SaveStatus } from "../ui/save-state";

/** What a `DraftSaver` tells whoever shows the draft. */
export type DraftState<Draft, Theirs> = {
  /** What the person sees and goes on writing. */
  draft: Draft;
  /** Of the last save that the server confirmed, as far as this page knows. */
  revision: number;
  status: SaveStatus;
  savedAt: string | null;
  errors: FieldErrors;
  message: string | null;
  /** In a conflict: what somebody else saved first. */
  theirs: Theirs | null;
};

/** What waits on this device: the words, what they were written on top of, and what may have arrived of them. */
export type KeptDraft<Draft> = { draft: Draft; revision: number; out?: Draft[] };

/** What one kind of draft tells its `DraftSaver`: what it sends, and how it reads the answer. */
export type DraftOptions<Draft, Theirs> = {
  url: string;
  draft: Draft;
  revision: number;
  /** Milliseconds without a change before it is sent. */
  pause: number;
  bodyOf: (draft: Draft, revision: number) => object;
  draftOf: (theirs: Theirs) => Draft;
  /** Where it is kept on this device; the URL, unless several drafts share one. */
  place?: string;
  /** What is wrong with it before anybody asks the server. It is then refused here and not sent. */
  whyNot?: (draft: Draft) => string | null;
  /** The server holds this now. There is no reply where it was found to stand there already, or chosen. */
  onSaved?: (draft: Draft, revision: number, reply?: Record<string, unknown>) => void;
  /** Runs a request when its turn has come, for drafts that are not to be sent at the same time. */
  inTurn?: (deed: () => Promise<void>) => Promise<void>;
};
