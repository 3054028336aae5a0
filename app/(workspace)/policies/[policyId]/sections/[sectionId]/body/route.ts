import { editSection } from "@/features/policies/edit-section";
import type { EditSectionInput } from "@/features/policies/schema";
import { findSectionToEdit } from "@/features/policies/sections/editor-queries";
import { currentActor } from "@/lib/auth";
import { dayIn, now } from "@/lib/clock";
import { statusOf } from "@/lib/outcome";
import { reading } from "@/lib/reading";
import { refuseForeign } from "@/lib/same-origin";

/** Autosave of one section. Answers with how its sentences stand now; 409 brings what somebody else saved first. */
export async function PUT(
  request: Request,
  { params }: RouteContext<"/policies/[policyId]/sections/[sectionId]/body">,
) {
  const foreign = refuseForeign(request);
  if (foreign) return foreign;
  const actor = await currentActor();
  if (!actor)
    return Response.json({ message: "You are signed out. Sign in again; your words are kept here." }, { status: 401 });

  const { policyId, sectionId } = await params;
  const said = (await request.json().catch(() => null)) as Pick<EditSectionInput, "revision" | "body"> | null;
  const outcome = await editSection(actor, { ...(said as EditSectionInput), policyId, sectionId });
  if (!outcome.ok) {
    const { ok: _, ...refusal } = outcome;
    const headers = outcome.kind === "busy" ? { "Retry-After": "2" } : undefined;
    return Response.json(refusal, { status: statusOf[outcome.kind], headers });
  }
  const today = dayIn(actor.organisation.timeZone, now());
  const view = await reading(actor, (tx) => findSectionToEdit(tx, actor, { policyId, sectionId, today }));
  return Response.json({ ...outcome.data, notes: view?.notes ?? {}, obstacles: view?.obstacles ?? 0 });
}
