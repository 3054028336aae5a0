import { command } from "@/lib/command";
import { Refusal } from "@/lib/outcome";
import { divideRoles, holdPeople, keepAnAdministrator } from "./reviewing-right";
import { changeRolesSchema } from "./schema";

/** An administrator says what somebody does here. What is taken away ends at once; the right to review may have to wait. */
export const changeRoles = command(
  changeRolesSchema,
  async ({ personId, roles }, { tx, actor, now, permit, record }) => {
    const { organisationId } = actor;
    await holdPeople(tx, organisationId);
    const person = permit("people:manage", await tx.person.findUnique({ where: { id: personId } }));
    if (person.deactivatedAt) throw new Refusal("conflict", `${person.name} is deactivated. Reactivate them first.`);
    if (person.onlyProductIds.length > 0 && roles.includes("ADMINISTRATOR")) {
      throw new Refusal("conflict", "Somebody who sees named products only can not be administrator.");
    }
    if (person.roles.includes("ADMINISTRATOR") && !roles.includes("ADMINISTRATOR")) {
      await keepAnAdministrator(tx, organisationId, personId);
    }

    const who = { organisationId, personId, askedById: actor.id };
    const { atOnce, asked } = await divideRoles(tx, who, roles, person.roles);
    const open = await tx.roleGrant.findFirst({ where: { personId, decidedAt: null } });
    if (!changed(person.roles, atOnce) && asked === Boolean(open))
      throw new Refusal("conflict", "These are the roles now.");

    await tx.person.update({ where: { id: personId }, data: { roles: atOnce } });
    if (changed(person.roles, atOnce)) {
      record("person.roles-changed", { id: personId }, { before: person.roles, after: atOnce });
    }
    if (open && !asked) {
      await tx.roleGrant.update({
        where: { id: open.id },
        data: { decidedById: actor.id, decidedAt: now, granted: false },
      });
      record("person.right-refused", { id: personId }, { role: open.role });
    }
    if (asked && !open) {
      await tx.roleGrant.create({
        data: { organisationId, personId, role: "SECURITY_LEAD", requestedById: actor.id, requestedAt: now },
      });
      record("person.right-requested", { id: personId }, { role: "SECURITY_LEAD" });
    }
    return { asked };
  },
);

function changed(before: readonly string[], after: readonly string[]): boolean {
  return before.length !== after.length || before.some((role) => !after.includes(role));
}
