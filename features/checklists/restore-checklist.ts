import { command } from "@/lib/command";
import { Refusal } from "@/lib/outcome";
import { ownChecklistIdSchema } from "./schema";

/** A retired checklist of one's own is offered again, in all its versions. */
export const restoreChecklist = command(ownChecklistIdSchema, async ({ checklistId }, tools) => {
  const { tx, actor, permit, record } = tools;
  const { organisationId } = actor;
  const some = await tx.ownChecklist.findFirst({ where: { organisationId, checklistId } });
  permit("checklist:import", some);
  const { count } = await tx.ownChecklist.updateMany({
    where: { organisationId, checklistId, retiredAt: { not: null } },
    data: { retiredAt: null },
  });
  if (count === 0) throw new Refusal("conflict", "This checklist is offered already.");
  record("checklist.restored", { id: checklistId }, {});
  return { checklistId };
});
