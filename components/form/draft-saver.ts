import { alike } from "./alike";
import { rememberSaved, savedSince } from "./confirmed";
import type { DraftOptions, DraftState, KeptDraft } from "./draft-options";
import { keepOnDevice, keptOnDevice, whoseDevice } from "./on-device";
import { type DoorReply, type PutAnswer, putDraft } from "./put-draft";

/** The wait before trying again, longer with each failure, in milliseconds. */
const RETRY = [2_000, 5_000, 10_000];
const LONGEST_RETRY = 30_000;
/** A save that is quicker than this, in milliseconds, is not shown as one. */
const SLOW = 400;

/**
 * Saves one thing while somebody writes it, and loses no word on the way:
 *
 * - One request at a time. What is typed while it is under way goes after it, only the latest of it, with the revision
 *   that the server has just confirmed.
 * - What the server has not confirmed is kept on this device, also when the page is left: `restore` takes it over, for
 *   the person who wrote it.
 * - No connection, a busy server and a lapsed sign-in are tried again by themselves ("kept"). A refusal waits for the
 *   next change ("refused"), its sentences beside the fields.
 * - A save on top of an older revision is a conflict: nothing is sent until the person chose between both versions.
 *   Words of our own that arrived although no answer came back are none.
 *
 * It knows no React, so that it can outlive the fields that show it; `useDraftSaver` ties one to a component.
 */
export class DraftSaver<Draft, Theirs extends { revision: number }> {
  private readonly listeners = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private underWay: Promise<void> | null = null;
  private failures = 0;
  private closed = false;
  /** Asked for once: it stays theirs when somebody else signs in on this page. */
  private whose: string | undefined;
  private saved: Draft;
  /** Went out since the last save that was confirmed: any of it may have arrived without our knowing. */
  private out: Draft[] = [];
  private state: DraftState<Draft, Theirs>;

  constructor(private readonly options: DraftOptions<Draft, Theirs>) {
    const { draft, revision } = options;
    this.saved = draft;
    this.state = { draft, revision, status: "idle", savedAt: null, errors: {}, message: null, theirs: null };
  }

  subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  read = () => this.state;

  /** Begins, or begins again after `close`. Without what stands on the server nothing is taken over from before. */
  open(current: Theirs | null): void {
    this.closed = false;
    if (current) this.restore(current);
  }

  /**
   * Meets what stands on the server: takes it over where it is newer and nothing here waits to be saved, and goes on
   * with what an earlier visit left on this device. `current` may be older than what this page itself has saved.
   */
  restore(current: Theirs): void {
    if (!this.unsaved() && current.revision > this.state.revision) {
      this.saved = this.options.draftOf(current);
      this.set({ draft: this.saved, revision: current.revision });
    }
    const since = this.unsaved() ? null : savedSince<Draft>(this.place, this.state.revision);
    if (since) {
      this.saved = since.draft;
      this.set(since);
    }
    const kept = keptOnDevice<KeptDraft<Draft>>(this.place);
    if (kept && !alike(kept.draft, this.saved)) {
      this.set({ draft: kept.draft });
      const isOurs = this.whichIs(current, kept.out) !== undefined;
      if (isOurs || kept.revision === this.state.revision) this.schedule(0);
      else this.set({ status: "conflict", theirs: current });
    } else this.keep();
  }

  edit(draft: Draft, pause = this.options.pause): void {
    if (this.state.status === "conflict") return;
    this.set({ draft, errors: {}, message: null });
    this.keep();
    this.schedule(pause);
  }

  /** Sends what is not sent yet, at once: on leaving a field, or before a deed. Done when the server has answered. */
  async flush(): Promise<void> {
    // What is under way carries older words: once it is answered, the newer ones go after it, sent by whoever of those
    // that wait comes first; the others wait for that too.
    while (this.underWay) await this.underWay;
    this.unschedule();
    return this.send();
  }

  /** Ends a conflict: with theirs as it is, or with mine on top of theirs. */
  choose(which: "theirs" | "mine"): void {
    const { theirs, draft } = this.state;
    if (!theirs) return;
    const { revision } = theirs;
    this.saved = this.options.draftOf(theirs);
    this.out = [];
    this.set({ revision, theirs: null, status: "idle", message: null, draft: which === "mine" ? draft : this.saved });
    this.options.onSaved?.(this.saved, revision);
    this.keep();
    void this.send();
  }

  /** Goes back to what the server has, on this device too: for what it refused and nobody can mend. */
  giveUp(): void {
    this.set({ draft: this.saved, status: "idle" });
    this.keep();
  }

  /** Whether words would be missing on the server if the page were gone now. */
  unsaved(): boolean {
    return this.underWay !== null || !alike(this.state.draft, this.saved);
  }

  /** Sends what it can and tries nothing again: what does not arrive waits on this device for the next visit. */
  close(): void {
    void this.flush();
    this.closed = true;
  }

  private schedule(pause: number): void {
    this.unschedule();
    if (this.closed) return;
    this.timer = setTimeout(() => {
      this.timer = undefined;
      void this.send();
    }, pause);
  }

  private unschedule(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  private async send(): Promise<void> {
    const { draft, status } = this.state;
    if (this.underWay || status === "conflict" || alike(draft, this.saved)) return;
    const wrong = this.options.whyNot?.(draft);
    if (wrong) return this.set({ status: "refused", message: wrong });
    const post = () => this.post();
    this.underWay = this.options.inTurn?.(post) ?? post();
    return this.underWay;
  }

  private async post(): Promise<void> {
    const { draft, revision } = this.state;
    if (!this.out.some((earlier) => alike(earlier, draft))) this.out.push(draft);
    const slow = setTimeout(() => this.set({ status: "saving" }), SLOW);
    const answer = await putDraft<Theirs>(this.options.url, this.options.bodyOf(draft, revision));
    clearTimeout(slow);
    this.underWay = null;
    this.take(answer, draft);
  }

  private take(answer: PutAnswer<Theirs>, sent: Draft): void {
    const ours = answer.end === "conflict" ? this.whichIs(answer.theirs, this.out) : undefined;
    if (answer.end === "saved") this.confirm(answer.reply, sent, answer.reply);
    else if (answer.end === "conflict" && ours !== undefined) this.confirm({ revision: answer.theirs.revision }, ours);
    else {
      const { end: status, ...said } = answer;
      this.set({ status, ...said });
      if (status === "kept") this.schedule(RETRY[this.failures++] ?? LONGEST_RETRY);
      // The refusal is of older words: those that were written meanwhile are asked about too.
      else if (status === "refused" && !alike(this.state.draft, sent) && this.timer === undefined) this.schedule(0);
    }
  }

  private confirm(stands: { revision?: number; savedAt?: string }, sent: Draft, reply?: DoorReply<Theirs>): void {
    const { revision = this.state.revision, savedAt = null } = stands;
    this.failures = 0;
    this.saved = sent;
    this.out = [];
    this.set({ revision, savedAt, status: "saved", errors: {}, message: null });
    rememberSaved(this.place, sent, revision);
    this.options.onSaved?.(sent, revision, reply);
    this.keep();
    // Whoever still writes is given the pause; whose pause ran out meanwhile has waited.
    if (this.unsaved() && this.timer === undefined) this.schedule(0);
  }

  /** Which of the drafts that went out is what stands on the server. Compared as sent: the server drops spaces. */
  private whichIs(theirs: Theirs, out: Draft[] = []): Draft | undefined {
    const { bodyOf, draftOf } = this.options;
    const there = bodyOf(draftOf(theirs), theirs.revision);
    return out.find((draft) => alike(bodyOf(draft, theirs.revision), there));
  }

  private set(change: Partial<DraftState<Draft, Theirs>>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }

  private get place() {
    this.whose ??= whoseDevice();
    return `plainproof:draft:${this.whose}${this.options.place ?? this.options.url}`;
  }

  /** Keeps on this device what the server does not have, and nothing else. */
  private keep(): void {
    const { draft, revision } = this.state;
    const kept: KeptDraft<Draft> = { draft, revision, ...(this.out.length > 0 && { out: this.out }) };
    keepOnDevice(this.place, this.unsaved() ? kept : null);
  }
}
