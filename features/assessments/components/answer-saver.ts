import { keepOnDevice, keptOnDevice } from "@/components/form/on-device";
import type { SavedVersion } from "../queries";
import type { Values } from "../value-rules";

type Verdict = SavedVersion["verdict"];
/** What a person can write into an answer. */
export type AnswerDraft = { verdict: Verdict; rationale: string; values: Values };

export type SaverState = {
  draft: AnswerDraft;
  /** What is on the server, as far as this page knows. */
  revision: number;
  status: "idle" | "saving" | "saved" | "kept" | "conflict" | "refused";
  savedAt: string | null;
  errors: Record<string, string[] | undefined>;
  message: string | null;
  /** In a conflict: what somebody else saved first. */
  theirs: SavedVersion | null;
};

type Reply = {
  revision?: number;
  savedAt?: string;
  message?: string;
  fieldErrors?: SaverState["errors"];
  current?: SavedVersion;
};

const PAUSE = 900;
const RETRY = [2_000, 5_000, 10_000, 30_000];

/**
 * Saves one answer while somebody writes it. It outlives the fields that show it, so that going on to the next
 * requirement loses nothing; what the server has not confirmed is kept on this device.
 */
export class AnswerSaver {
  private listeners = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private sending: AnswerDraft | null = null;
  private underWay: Promise<void> | null = null;
  private failures = 0;
  private saved: AnswerDraft;
  private state: SaverState;

  constructor(
    private readonly url: string,
    answer: AnswerDraft & { revision: number },
    private readonly onSaved: (draft: AnswerDraft, revision: number) => void,
  ) {
    this.saved = { verdict: answer.verdict, rationale: answer.rationale, values: answer.values };
    this.state = {
      draft: this.saved,
      revision: answer.revision,
      status: "idle",
      savedAt: null,
      errors: {},
      message: null,
      theirs: null,
    };
  }

  subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  read = () => this.state;

  /** Takes over what was kept on this device when the page was left without an answer from the server. */
  restore(current: SavedVersion) {
    const kept = keptOnDevice<{ draft: AnswerDraft; revision: number }>(this.place);
    if (!kept || same(kept.draft, this.saved)) return this.forget();
    this.set({ draft: kept.draft });
    if (kept.revision === this.state.revision) this.schedule(0);
    else this.set({ status: "conflict", theirs: current });
  }

  edit(change: Partial<AnswerDraft>, pause = PAUSE) {
    if (this.state.status === "conflict") return;
    this.set({ draft: { ...this.state.draft, ...change }, errors: {}, message: null });
    this.keep();
    this.schedule(pause);
  }

  /** Sends what is not sent yet, at once: on leaving a field, or before a deed. */
  async flush(): Promise<void> {
    // What is under way carries older words: once it is answered, the newer ones go after it.
    await this.underWay;
    clearTimeout(this.timer);
    return this.send();
  }

  /** Ends a conflict: with theirs as it is, or with mine on top of theirs. */
  choose(which: "theirs" | "mine") {
    const { theirs, draft } = this.state;
    if (!theirs) return;
    const { verdict, rationale, values, revision } = theirs;
    this.saved = { verdict, rationale, values };
    this.set({ revision, theirs: null, status: "idle", message: null, draft: which === "mine" ? draft : this.saved });
    this.onSaved(this.saved, revision);
    if (which === "mine") void this.send();
    else this.forget();
  }

  /** The server has said something newer, and nothing here waits to be saved. */
  accept(answer: AnswerDraft & { revision: number }) {
    if (this.unsaved() || answer.revision < this.state.revision) return;
    this.saved = { verdict: answer.verdict, rationale: answer.rationale, values: answer.values };
    this.set({ draft: this.saved, revision: answer.revision });
  }

  unsaved(): boolean {
    return this.sending !== null || !same(this.state.draft, this.saved);
  }

  private schedule(pause: number) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.send(), pause);
  }

  private async send(): Promise<void> {
    if (this.sending || this.state.status === "conflict" || same(this.state.draft, this.saved)) return;
    this.sending = this.state.draft;
    this.underWay = this.post(this.state.draft);
    return this.underWay;
  }

  private async post(draft: AnswerDraft): Promise<void> {
    const slow = setTimeout(() => this.set({ status: "saving" }), 400);
    let status = 0;
    let reply: Reply = {};
    try {
      const response = await fetch(this.url, {
        method: "PUT",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ ...draft, revision: this.state.revision }),
        keepalive: true,
      });
      status = response.status;
      reply = await response.json();
    } catch {
      // No connection, or an answer that is none: kept on this device, and tried again.
      status = 0;
    }
    clearTimeout(slow);
    this.sending = null;
    this.take(status, reply, draft);
  }

  private take(status: number, reply: Reply, sent: AnswerDraft) {
    if (status === 200 && reply.revision !== undefined) {
      this.failures = 0;
      this.saved = sent;
      this.set({ revision: reply.revision, status: "saved", savedAt: reply.savedAt ?? null });
      this.onSaved(sent, reply.revision);
      if (same(this.state.draft, sent)) this.forget();
      else this.schedule(0);
    } else if (status === 409 && reply.current) {
      this.set({ status: "conflict", theirs: reply.current, message: reply.message ?? null });
    } else if (status === 0 || status >= 500 || status === 401) {
      this.set({ status: "kept", message: status === 401 ? (reply.message ?? null) : null });
      this.schedule(RETRY[Math.min(this.failures++, RETRY.length - 1)] ?? 30_000);
    } else {
      this.set({ status: "refused", errors: reply.fieldErrors ?? {}, message: reply.message ?? "This was not saved." });
    }
  }

  private set(change: Partial<SaverState>) {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }

  private get place() {
    return `plainproof:draft:${this.url}`;
  }

  private keep() {
    keepOnDevice(this.place, { draft: this.state.draft, revision: this.state.revision });
  }

  private forget() {
    keepOnDevice(this.place, null);
  }
}

function same(a: AnswerDraft, b: AnswerDraft): boolean {
  return a.verdict === b.verdict && a.rationale === b.rationale && sameValues(a.values, b.values);
}

function sameValues(a: Values, b: Values): boolean {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...names].every((name) => a[name] === b[name]);
}
