import { findChecklist, findProfileRules } from "@/features/checklists/queries";
import { applicableKeys } from "@/features/checklists/rules";
import { command } from "@/lib/command";
import type { Checklist } from "@/lib/content/types";
import { Refusal } from "@/lib/outcome";
import type { Actor } from "@/lib/permissions";
import { acceptedProfileOf } from "./accepted-profile";
import { startAssessmentSchema } from "./schema";
import { settleAnswers } from "./settle-answers";

/** A release is held against checklists, each at its newest version, which the assessment keeps from then on. */
export const startAssessment = command(startAssessmentSchema, async ({ releaseId, checklistIds }, tools) => {
  const { tx, actor, now, permit, record } = tools;
  const release = permit(
    "assessment:start",
    await tx.release.findUnique({ where: { id: releaseId }, include: { acceptedProfile: true, assessment: true } }),
  );
  const { organisationId, productId } = release;
  if (release.assessment) throw new Refusal("conflict", "This release has its assessment already. Open that one.");

  const checklists = await pin(actor, [...new Set(checklistIds)]);
  const requirements = checklists.flatMap((checklist) => checklist.requirements);
  const applies = applicableKeys(requirements, acceptedProfileOf(release), await findProfileRules(actor));

  // Two people can start it at once; the unique release lets the first one through.
  const { count } = await tx.assessment.createMany({
    data: { organisationId, productId, releaseId, createdAt: now },
    skipDuplicates: true,
  });
  if (count === 0) throw new Refusal("conflict", "Somebody has just started the assessment of this release.");
  const { id: assessmentId } = await tx.assessment.findUniqueOrThrow({
    where: { organisationId_releaseId: { organisationId, releaseId } },
  });

  await tx.assessmentChecklist.createMany({
    data: checklists.map(({ id, version }) => ({
      organisationId,
      assessmentId,
      checklistId: id,
      version,
      addedAt: now,
    })),
  });
  const answers = await tx.answer.createManyAndReturn({
    data: requirements.map(({ checklistId, id, key }) => ({
      organisationId,
      assessmentId,
      checklistId,
      requirementId: id,
      applies: applies.has(key),
      changedAt: now,
    })),
    select: { id: true },
  });
  await settleAnswers(
    tx,
    answers.map(({ id }) => id),
  );

  for (const { id, version, requirements: own } of checklists) {
    const details = { checklist: id, version, requirements: own.length };
    record("assessment.started", { id: assessmentId, productId }, details);
  }
  return { assessmentId };
});

async function pin(actor: Actor, checklistIds: string[]): Promise<Checklist[]> {
  const found = await Promise.all(checklistIds.map((id) => findChecklist(actor, id)));
  return found.map((checklist) => {
    if (!checklist) throw new Refusal("invalid", "One of these checklists does not exist. Choose again.");
    return checklist;
  });
}
