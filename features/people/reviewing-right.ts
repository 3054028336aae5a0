import type { Role } from "@/generated/prisma/enums";
import { Refusal } from "@/lib/outcome";
import type { Tx } from "@/lib/transaction";

const active = (organisationId: string) => ({ organisationId, deactivatedAt: null, accountId: { not: null } });

/** Holds the organisation's row: commands that change who may do what run one after another. */
export async function holdPeople(tx: Tx, organisationId: string): Promise<void> {
  await tx.$queryRaw`SELECT "id" FROM "Organisation" WHERE "id" = ${organisationId}::uuid FOR UPDATE`;
}

/**
 * Divides wanted roles into those that hold at once and the reviewing right, which a second person decides as soon as
 * there is one: a security lead for every product who neither asks for it nor gets it. Until then nobody could decide,
 * and a company that starts would never get its second reviewer.
 */
export async function divideRoles(
  tx: Tx,
  who: { organisationId: string; personId: string | null; askedById: string | null },
  wanted: readonly Role[],
  held: readonly Role[] = [],
): Promise<{ atOnce: Role[]; asked: boolean }> {
  if (!wanted.includes("SECURITY_LEAD") || held.includes("SECURITY_LEAD")) return { atOnce: [...wanted], asked: false };
  const involved = [who.personId, who.askedById].filter((id) => id !== null);
  const second = await tx.person.findFirst({
    where: {
      ...active(who.organisationId),
      roles: { has: "SECURITY_LEAD" },
      onlyProductIds: { isEmpty: true },
      id: { notIn: involved },
    },
    select: { id: true },
  });
  if (!second) return { atOnce: [...wanted], asked: false };
  return { atOnce: wanted.filter((role) => role !== "SECURITY_LEAD"), asked: true };
}

/** Refuses what would leave nobody to invite people and to open locked accounts. */
export async function keepAnAdministrator(tx: Tx, organisationId: string, withoutPersonId: string): Promise<void> {
  const other = await tx.person.findFirst({
    where: { ...active(organisationId), roles: { has: "ADMINISTRATOR" }, id: { not: withoutPersonId } },
    select: { id: true },
  });
  if (!other) {
    throw new Refusal("conflict", "This is the last administrator. Make somebody else administrator first.");
  }
}
