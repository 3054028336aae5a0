import { keepOnDevice, keptOnDevice } from "@/components/form/on-device";
import { type Outcome, statusOf } from "@/lib/outcome";

type Refusal = Extract<Outcome<never>, { ok: false }>;
type Body = Record<string, unknown>;
type Entry = { url: string; body: Body };

export type SaverStatus = { state: "idle" | "saving" | "saved" | "kept"; at?: string };

type Listener = {
  onStatus: (status: SaverStatus, key: string) => void;
  onSaved?: (key: string, data: Body) => void;
  /** The server understood and said no: trying again would not help. */
  onRefused: (key: string, refusal: Refusal) => void;
};

const RETRY = [2_000, 5_000, 10_000, 30_000];
const SLOW = 400;

/**
 * Saves what people type, one thing after another; of several states of the same thing the last. What the server has
 * not confirmed stays on this device, also when the page is left, and is tried again.
 */
export class Saver {
  private readonly waiting = new Map<string, Entry>();
  private running: Promise<void> | null = null;
  private failures = 0;
  private retry: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly storeKey: string,
    private readonly listener: Listener,
  ) {}

  /** Takes over what an earlier visit could not save. */
  resume(): void {
    const kept = keptOnDevice<Record<string, Entry>>(this.storeKey) ?? {};
    for (const [key, entry] of Object.entries(kept)) if (!this.waiting.has(key)) this.waiting.set(key, entry);
    this.pump();
  }

  save(key: string, entry: Entry): void {
    this.waiting.delete(key);
    this.waiting.set(key, entry);
    this.keep();
    this.pump();
  }

  /** Waits for what is under way. False: something could not be saved yet. */
  async settled(): Promise<boolean> {
    await this.running;
    return this.waiting.size === 0;
  }

  stop(): void {
    clearTimeout(this.retry);
  }

  private pump(): void {
    clearTimeout(this.retry);
    this.running ??= this.sendAll().finally(() => {
      this.running = null;
    });
  }

  private async sendAll(): Promise<void> {
    for (;;) {
      const [next] = this.waiting;
      if (!next) return;
      if (!(await this.send(...next))) {
        this.retry = setTimeout(() => this.pump(), RETRY[Math.min(this.failures++, RETRY.length - 1)]);
        return;
      }
      this.failures = 0;
    }
  }

  /** Whether the server has said anything that counts. */
  private async send(key: string, entry: Entry): Promise<boolean> {
    const slow = setTimeout(() => this.listener.onStatus({ state: "saving" }, key), SLOW);
    try {
      const response = await fetch(entry.url, {
        method: "PUT",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify(entry.body),
        keepalive: true,
      });
      const answer = (await response.json()) as Body;
      if (response.ok) this.saved(key, entry, answer);
      else if (isFinal(response.status)) this.refused(key, entry, answer as unknown as Refusal);
      else return this.failed(key);
      return true;
    } catch {
      // No connection, or an answer that is none.
      return this.failed(key);
    } finally {
      clearTimeout(slow);
    }
  }

  private saved(key: string, entry: Entry, answer: Body): void {
    const newer = this.waiting.get(key);
    if (newer === entry) this.waiting.delete(key);
    // What was typed meanwhile stands on what has just been saved.
    else if (newer && "revision" in newer.body) newer.body.revision = answer.revision;
    this.keep();
    this.listener.onSaved?.(key, answer);
    this.listener.onStatus({ state: "saved", at: String(answer.savedAt) }, key);
  }

  private refused(key: string, entry: Entry, refusal: Refusal): void {
    if (this.waiting.get(key) === entry) this.waiting.delete(key);
    this.keep();
    this.listener.onStatus({ state: "idle" }, key);
    this.listener.onRefused(key, refusal);
  }

  private failed(key: string): false {
    this.listener.onStatus({ state: "kept" }, key);
    return false;
  }

  private keep(): void {
    keepOnDevice(this.storeKey, this.waiting.size === 0 ? null : Object.fromEntries(this.waiting));
  }
}

const isFinal = (status: number) => status !== statusOf.busy && status >= 400 && status < 500 && status !== 401;
