import { DraftSaver } from "@/components/form/draft-saver";
import type { SaveStatus } from "@/components/ui/save-state";
import type { Profile, ProfileAnswer } from "@/features/checklists/rules";

export const nothingSaid: ProfileAnswer = { value: "unknown", choices: [] };

/** Milliseconds without a key before the reason of a no counts as said. */
export const REASON_PAUSE = 900;

type Listener = {
  onStatus: (status: { state: SaveStatus; at?: string }) => void;
  /** The server will not take an answer: the profile waits for review, say. It is not tried again. */
  onRefused: (message: string) => void;
};

/** The answers of a questionnaire have no revisions of their own: whoever answers last is right. */
type Saved = ProfileAnswer & { revision: 0 };

/**
 * Saves the answers of one release's questionnaire, each by itself. Their requests go out one after another, since
 * each of them changes the same release.
 */
export class QuestionSavers {
  private readonly savers = new Map<string, DraftSaver<ProfileAnswer, Saved>>();
  private last = Promise.resolve();

  constructor(
    private readonly about: { productId: string; releaseId: string; draft: Profile },
    private readonly listener: Listener,
  ) {}

  /** Goes on with what an earlier visit left on this device, and says what that is. */
  restore(questionIds: string[]): Profile {
    const restored: Record<string, ProfileAnswer> = {};
    for (const id of questionIds) {
      const saver = this.saverOf(id);
      saver.open({ ...(this.about.draft[id] ?? nothingSaid), revision: 0 });
      if (saver.unsaved()) restored[id] = saver.read().draft;
    }
    return restored;
  }

  /** Keeps an answer on this device at once, and sends it after so many milliseconds without another. */
  save(questionId: string, answer: ProfileAnswer, pause = 0): void {
    this.saverOf(questionId).edit(answer, pause);
  }

  /** Sends what is not sent yet and waits for it. False: something could not be saved. */
  async settled(): Promise<boolean> {
    const all = [...this.savers.values()];
    await Promise.all(all.map((saver) => saver.flush()));
    return !all.some((saver) => saver.unsaved());
  }

  close(): void {
    for (const saver of this.savers.values()) saver.close();
  }

  private saverOf(questionId: string): DraftSaver<ProfileAnswer, Saved> {
    const known = this.savers.get(questionId);
    if (known) return known;
    const { productId, releaseId, draft } = this.about;
    const url = `/products/${productId}/profile/answers`;
    const saver = new DraftSaver<ProfileAnswer, Saved>({
      url,
      place: `${url}:${releaseId}:${questionId}`,
      draft: draft[questionId] ?? nothingSaid,
      revision: 0,
      pause: 0,
      bodyOf: ({ value, choices, note = "" }) => ({ releaseId, questionId, value, choices, note }),
      draftOf: ({ revision: _, ...answer }) => answer,
      inTurn: (deed) => this.inTurn(deed),
    });
    saver.subscribe(() => this.hear(saver));
    this.savers.set(questionId, saver);
    return saver;
  }

  private hear(saver: DraftSaver<ProfileAnswer, Saved>): void {
    const { status, savedAt, message } = saver.read();
    if (status === "refused") {
      saver.giveUp();
      this.listener.onRefused(message ?? "");
    } else this.listener.onStatus({ state: status, at: savedAt ?? undefined });
  }

  private inTurn(deed: () => Promise<void>): Promise<void> {
    this.last = this.last.then(deed, deed);
    return this.last;
  }
}
