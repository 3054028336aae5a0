import { vi } from "vitest";
import { forgetSaved } from "@/components/form/confirmed";
import { DraftSaver } from "@/components/form/draft-saver";

type Request = { url: string; said: Record<string, unknown>; keepalive: boolean; answer: Answer };
type Answer = (status: number | "no connection" | "a page of a proxy", reply?: object) => Promise<void>;

/** A browser whose server answers when it is told to, and whose clock goes when it is told to. */
export function aBrowser() {
  vi.useFakeTimers();
  forgetSaved();
  const asked: Request[] = [];
  vi.stubGlobal("fetch", (url: string, { body, keepalive }: { body: string; keepalive: boolean }) => {
    return new Promise((resolve, reject) => {
      const answer: Answer = async (status, reply = {}) => {
        if (status === "no connection") reject(new TypeError("Failed to fetch"));
        else if (status === "a page of a proxy") resolve(new Response("<h1>Bad gateway</h1>"));
        else resolve(Response.json(reply, { status }));
        await vi.advanceTimersByTimeAsync(0);
      };
      asked.push({ url, said: JSON.parse(body), keepalive, answer });
    });
  });
  const device = new Map<string, string>();
  vi.stubGlobal("localStorage", {
    getItem: (place: string) => device.get(place) ?? null,
    setItem: (place: string, value: string) => void device.set(place, value),
    removeItem: (place: string) => void device.delete(place),
  });
  return { asked, device, wait: (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds) };
}

export function closeBrowser() {
  vi.useRealTimers();
  vi.unstubAllGlobals();
}

type Note = { text: string };
type Stored = Note & { revision: number };

/** A saver of something simple: a note, saved 900 ms after the last change. One that says "?" is refused unasked. */
export const aSaver = (text = "", revision = 1) =>
  new DraftSaver<Note, Stored>({
    url: "/note",
    draft: { text },
    revision,
    pause: 900,
    bodyOf: (draft, base) => ({ ...draft, revision: base }),
    draftOf: ({ text: theirs }) => ({ text: theirs }),
    whyNot: (draft) => (draft.text === "?" ? "Write a word." : null),
  });
