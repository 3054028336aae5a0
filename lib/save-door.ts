import { currentActor } from "./auth";
import { now } from "./clock";
import { type Outcome, statusOf } from "./outcome";
import type { Actor } from "./permissions";
import { refuseForeign } from "./same-origin";

/**
 * The door of what saves itself while people type: only from our own pages, only for who is signed in, and a short
 * JSON answer instead of a page. 401 when the sign-in has lapsed, 409 with what stands now, 422 with what is wrong
 * where, 503 to try again. `components/form/put-draft.ts` reads it. What the body holds is for the command to check.
 */
export async function saveDoor<Said, Saved extends object>(
  request: Request,
  save: (actor: Actor, said: Said) => Promise<Outcome<Saved>>,
): Promise<Response> {
  const foreign = refuseForeign(request);
  if (foreign) return foreign;
  const actor = await currentActor();
  if (!actor)
    return Response.json({ message: "You are signed out. Sign in again; your words are kept here." }, { status: 401 });

  const outcome = await save(actor, await request.json().catch(() => null));
  if (outcome.ok) return Response.json({ savedAt: now().toISOString(), ...outcome.data });
  const { ok: _, ...refusal } = outcome;
  const headers = outcome.kind === "busy" ? { "Retry-After": "2" } : undefined;
  return Response.json(refusal, { status: statusOf[outcome.kind], headers });
}
