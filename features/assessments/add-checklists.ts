import { command } from "@/lib/command";
import { Refusal } from "@/lib/outcome";
import { acceptedProfileOf } from "./accepted-profile";
import { addChecklistsSchema } from "./schema";
import { attachChecklists, findNewest } from "./steps/attach-checklists";
import { holdAssessment } from "./steps/hold-assessment";

/** A running assessment is held against more: each checklist at its newest version; what is the same is answered already. */
export const addChecklists = command(addChecklistsSchema, async ({ assessmentId, checklistIds }, tools) => {
  const { tx, actor, permit, record } = tools;
  const assessment = permit(
    "assessment:start",
    await tx.assessment.findUnique({ where: { id: assessmentId }, select: { organisationId: true, productId: true } }),
  );
  const checklists = await findNewest(tx, actor, checklistIds);

  // Somebody else can add in this moment, or accept a profile: what stands is read after they are done.
  await holdAssessment(tx, { id: assessmentId });
  const { release, checklists: held } = await tx.assessment.findUniqueOrThrow({
    where: { id: assessmentId },
    include: { checklists: true, release: { include: { acceptedProfile: true } } },
  });
  const twice = checklists.find(({ id }) => held.some(({ checklistId }) => checklistId === id));
  if (twice) throw new Refusal("conflict", `${twice.short} is part of this assessment already.`);

  const { organisationId, productId } = assessment;
  const fresh = await attachChecklists(
    tools,
    { id: assessmentId, organisationId },
    acceptedProfileOf(release),
    checklists,
  );
  for (const { id, version, requirements } of checklists) {
    const details = { checklist: id, version, requirements: requirements.length, fresh: fresh.get(id) ?? 0 };
    record("assessment.checklist-added", { id: assessmentId, productId }, details);
  }
  return { assessmentId, added: checklists.length };
});
