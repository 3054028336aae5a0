import { decode } from "next-auth/jwt";
import { now } from "./clock";

type Opened = { secret: string; token: string; until: number };

// What a cookie holds never changes, and to open one derives its key anew: as dear as two queries, on every request.
// Only what opened is kept, and only as long as it opens; whether the session counts is still asked of the database.
const opened = new Map<string, Opened>();
const KEPT = 1_000;

/** The session token in a sealed cookie, or null where the seal is not ours or its time is over. */
export async function openSeal(sealed: string, secret: string): Promise<string | null> {
  const seconds = now().getTime() / 1000;
  const known = opened.get(sealed);
  if (known?.secret === secret && seconds < known.until) return known.token;
  // Whoever sends a cookie that we did not seal is a stranger, not an accident.
  const found = await decode({ token: sealed, secret }).catch(() => null);
  if (typeof found?.sid !== "string") return null;
  if (opened.size >= KEPT) opened.delete(opened.keys().next().value ?? "");
  opened.set(sealed, { secret, token: found.sid, until: Number(found.exp ?? 0) });
  return found.sid;
}
