import { changeFact } from "@/features/products/change-fact";
import type { ChangeFactInput } from "@/features/products/schema";
import { currentActor } from "@/lib/auth";
import { now } from "@/lib/clock";
import { statusOf } from "@/lib/outcome";
import { refuseForeign } from "@/lib/same-origin";

/** Autosave: one fact as somebody has just typed it. 409 brings what stands now, 422 what is wrong. */
export async function PUT(request: Request, { params }: RouteContext<"/products/[productId]/facts/[factId]">) {
  const foreign = refuseForeign(request);
  if (foreign) return foreign;
  const actor = await currentActor();
  if (!actor) return Response.json({ message: "You are signed out. Sign in again." }, { status: 401 });

  const said = (await request.json().catch(() => null)) as ChangeFactInput;
  const outcome = await changeFact(actor, { ...said, ...(await params) });
  if (outcome.ok) return Response.json({ ...outcome.data, savedAt: now().toISOString() });
  const { ok: _, ...refusal } = outcome;
  const headers = outcome.kind === "busy" ? { "Retry-After": "2" } : undefined;
  return Response.json(refusal, { status: statusOf[outcome.kind], headers });
}
