import { command } from "@/lib/command";
import { Refusal } from "@/lib/outcome";
import { divideRoles, holdPeople } from "./reviewing-right";
import { personSchema } from "./schema";

/** Somebody comes back in the roles they had; a right to review is given anew, so a second person may have to decide it. */
export const reactivatePerson = command(personSchema, async ({ personId }, { tx, actor, now, permit, record }) => {
  const { organisationId } = actor;
  await holdPeople(tx, organisationId);
  const person = permit("people:manage", await tx.person.findUnique({ where: { id: personId } }));
  if (!person.deactivatedAt) throw new Refusal("conflict", `${person.name} is active already.`);

  const { atOnce, asked } = await divideRoles(tx, { organisationId, personId, askedById: actor.id }, person.roles);
  await tx.person.update({ where: { id: personId }, data: { deactivatedAt: null, roles: atOnce } });
  record("person.reactivated", { id: personId }, {});
  if (asked && !(await tx.roleGrant.findFirst({ where: { personId, decidedAt: null } }))) {
    await tx.roleGrant.create({
      data: { organisationId, personId, role: "SECURITY_LEAD", requestedById: actor.id, requestedAt: now },
    });
    record("person.right-requested", { id: personId }, { role: "SECURITY_LEAD" });
  }
  return { asked };
});
