import type { FieldErrors } from "@/lib/outcome";

/** What a door that saves drafts answers: a revision, or a refusal. More may stand beside it. */
export type DoorReply<Theirs> = Record<string, unknown> & {
  revision?: number;
  savedAt?: string;
  message?: string;
  fieldErrors?: FieldErrors;
  /** What stands there now, where it is newer than the draft was made from. */
  current?: Theirs | null;
};

/** How the attempt to save a draft ended. "kept": nobody has judged it, so it can be tried again as it is. */
export type PutAnswer<Theirs> =
  | { end: "saved"; reply: DoorReply<Theirs> }
  | { end: "kept"; message: string | null }
  | { end: "conflict"; message: string | null; theirs: Theirs }
  | { end: "refused"; message: string; errors: FieldErrors };

/** Browsers let a request outlive its page only up to 64 KiB; a character takes three bytes at the most. */
const MAY_OUTLIVE_PAGE = 20_000;

/** Sends a draft to its door and reads the answer. Never throws: what does not arrive is "kept". */
export async function putDraft<Theirs>(url: string, said: object): Promise<PutAnswer<Theirs>> {
  const body = JSON.stringify(said);
  const headers = { "Content-Type": "application/json" };
  try {
    const response = await fetch(url, { method: "PUT", headers, body, keepalive: body.length < MAY_OUTLIVE_PAGE });
    return judge(response, await response.json());
  } catch {
    // No connection, or an answer that is none, such as the page of a proxy in between.
    return { end: "kept", message: null };
  }
}

function judge<Theirs>({ ok, status }: Response, reply: DoorReply<Theirs>): PutAnswer<Theirs> {
  const { message = null, current: theirs, fieldErrors: errors = {} } = reply;
  if (ok) return { end: "saved", reply };
  if (status >= 500) return { end: "kept", message: null };
  // Signed out meanwhile: it goes on by itself as soon as somebody has signed in again.
  if (status === 401) return { end: "kept", message };
  if (status === 409 && theirs) return { end: "conflict", message, theirs };
  return { end: "refused", message: message ?? "This was not saved.", errors };
}
