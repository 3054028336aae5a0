import { type Actor, can } from "@/lib/permissions";
import type { Tx } from "@/lib/transaction";

/** Whoever can be asked to answer for a product; and, no longer assignable, those who were asked before. */
export async function listAnswerers(tx: Tx, actor: Actor, productId: string, alsoIds: string[] = []) {
  const people = await tx.person.findMany({
    where: {
      organisationId: actor.organisationId,
      OR: [{ deactivatedAt: null }, { id: { in: [...new Set(alsoIds)] } }],
    },
    select: { id: true, name: true, roles: true, onlyProductIds: true, deactivatedAt: true },
    orderBy: { name: "asc" },
  });
  return people.flatMap((person) => {
    const { id, name, roles } = person;
    const onlyProductIds = person.onlyProductIds.length ? person.onlyProductIds : null;
    const theirs = { organisationId: actor.organisationId, productId, assigneeId: id };
    const assignable = !person.deactivatedAt && can({ ...actor, id, roles, onlyProductIds }, "answer:edit", theirs);
    return assignable || alsoIds.includes(id) ? [{ id, name, assignable }] : [];
  });
}
