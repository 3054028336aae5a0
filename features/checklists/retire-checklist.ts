import { command } from "@/lib/command";
import { Refusal } from "@/lib/outcome";
import { ownChecklistIdSchema } from "./schema";

/** A checklist of one's own is offered no more. Assessments that hold it keep it, with every answer. */
export const retireChecklist = command(ownChecklistIdSchema, async ({ checklistId }, tools) => {
  const { tx, actor, now, permit, record } = tools;
  const { organisationId } = actor;
  const some = await tx.ownChecklist.findFirst({ where: { organisationId, checklistId } });
  permit("checklist:import", some);
  const { count } = await tx.ownChecklist.updateMany({
    where: { organisationId, checklistId, retiredAt: null },
    data: { retiredAt: now },
  });
  if (count === 0) throw new Refusal("conflict", "This checklist is retired already.");
  record("checklist.retired", { id: checklistId }, {});
  return { checklistId };
});
