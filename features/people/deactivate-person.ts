import { command } from "@/lib/command";
import { Refusal } from "@/lib/outcome";
import { holdPeople, keepAnAdministrator } from "./reviewing-right";
import { personSchema } from "./schema";

/** Somebody leaves: they are signed out with their next request, and what they did stays under their name. */
export const deactivatePerson = command(personSchema, async ({ personId }, { tx, actor, now, permit, record }) => {
  await holdPeople(tx, actor.organisationId);
  const person = permit("people:manage", await tx.person.findUnique({ where: { id: personId } }));
  if (person.roles.includes("ADMINISTRATOR")) await keepAnAdministrator(tx, actor.organisationId, personId);

  const { count } = await tx.person.updateMany({
    where: { id: personId, deactivatedAt: null },
    data: { deactivatedAt: now },
  });
  if (count === 0) throw new Refusal("conflict", `${person.name} is deactivated already.`);
  record("person.deactivated", { id: personId }, {});
});
