import { requirementKey } from "@/features/checklists/key-rules";
import { listPinned } from "@/features/checklists/pinned";
import { command } from "@/lib/command";
import { Refusal } from "@/lib/outcome";
import { onlyIn, whyNotRemovable } from "./held-checklists/checklist-rules";
import { listTouched } from "./held-checklists/list-touched";
import { removeChecklistSchema } from "./schema";
import { holdAssessment } from "./steps/hold-assessment";
import { settleAnswers } from "./steps/settle-answers";

/** A checklist that nobody has worked on leaves an assessment: it was chosen by mistake. */
export const removeChecklist = command(removeChecklistSchema, async ({ assessmentId, checklistId }, tools) => {
  const { tx, actor, permit, record } = tools;
  const { productId } = permit(
    "assessment:start",
    await tx.assessment.findUnique({ where: { id: assessmentId }, select: { organisationId: true, productId: true } }),
  );

  await holdAssessment(tx, { id: assessmentId });
  const pinned = await tx.assessmentChecklist.findMany({ where: { assessmentId }, orderBy: { addedAt: "asc" } });
  const lists = await listPinned(tx, actor, pinned);
  const leaving = lists.find(({ id }) => id === checklistId);
  if (!leaving) throw new Refusal("conflict", "This checklist is no part of this assessment any more.");
  const others = lists.filter((list) => list !== leaving);
  const obstacle = whyNotRemovable(leaving, others, await listTouched(tx, assessmentId));
  if (obstacle) throw new Refusal("conflict", obstacle);

  await tx.assessmentChecklist.delete({ where: { assessmentId_checklistId: { assessmentId, checklistId } } });
  const keys = onlyIn(leaving, others);
  const own = (await tx.answer.findMany({ where: { assessmentId, gone: false } })).filter((it) =>
    keys.has(requirementKey(it)),
  );
  // Somebody can begin to write in this moment: only what still is as it was looked at leaves.
  const { count } = await tx.answer.updateMany({
    where: { OR: own.map(({ id, revision }) => ({ id, revision })), state: "OPEN" },
    data: { gone: true },
  });
  if (count < own.length) throw new Refusal("conflict", "Somebody has just begun to answer it.");
  await settleAnswers(
    tx,
    own.map(({ id }) => id),
  );

  const details = { checklist: checklistId, version: leaving.version, requirements: own.length };
  record("assessment.checklist-removed", { id: assessmentId, productId }, details);
  return { assessmentId };
});
