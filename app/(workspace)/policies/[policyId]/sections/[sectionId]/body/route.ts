import { editSection } from "@/features/policies/edit-section";
import type { EditSectionInput } from "@/features/policies/schema";
import { findSectionToEdit } from "@/features/policies/sections/editor-queries";
import { dayIn, now } from "@/lib/clock";
import { reading } from "@/lib/reading";
import { saveDoor } from "@/lib/save-door";

/** Autosave of one section. Answers with how its sentences stand now; 409 brings what somebody else saved first. */
export async function PUT(
  request: Request,
  { params }: RouteContext<"/policies/[policyId]/sections/[sectionId]/body">,
) {
  const { policyId, sectionId } = await params;
  return saveDoor(request, async (actor, said: Pick<EditSectionInput, "revision" | "body">) => {
    const outcome = await editSection(actor, { ...said, policyId, sectionId });
    if (!outcome.ok) return outcome;
    const today = dayIn(actor.organisation.timeZone, now());
    const view = await reading(actor, (tx) => findSectionToEdit(tx, actor, { policyId, sectionId, today }));
    return { ok: true, data: { ...outcome.data, notes: view?.notes ?? {}, obstacles: view?.obstacles ?? 0 } };
  });
}
