import { command } from "@/lib/command";
import { Refusal } from "@/lib/outcome";
import { acceptedProfileOf } from "./accepted-profile";
import { startAssessmentSchema } from "./schema";
import { attachChecklists, findNewest } from "./steps/attach-checklists";

/** A release is held against checklists, each at its newest version, which the assessment keeps from then on. */
export const startAssessment = command(startAssessmentSchema, async ({ releaseId, checklistIds }, tools) => {
  const { tx, actor, now, permit, record } = tools;
  const release = permit(
    "assessment:start",
    await tx.release.findUnique({ where: { id: releaseId }, include: { acceptedProfile: true, assessment: true } }),
  );
  const { organisationId, productId } = release;
  if (release.assessment) throw new Refusal("conflict", "This release has its assessment already. Open that one.");

  const checklists = await findNewest(tx, actor, checklistIds);
  // Two people can start it at once; the unique release lets the first one through.
  const { count } = await tx.assessment.createMany({
    data: { organisationId, productId, releaseId, createdAt: now },
    skipDuplicates: true,
  });
  if (count === 0) throw new Refusal("conflict", "Somebody has just started the assessment of this release.");
  const { id: assessmentId } = await tx.assessment.findUniqueOrThrow({
    where: { organisationId_releaseId: { organisationId, releaseId } },
  });

  const assessment = { id: assessmentId, organisationId };
  await attachChecklists(tools, assessment, acceptedProfileOf(release), checklists);

  for (const { id, version, requirements: own } of checklists) {
    const details = { checklist: id, version, requirements: own.length };
    record("assessment.started", { id: assessmentId, productId }, details);
  }
  return { assessmentId };
});
