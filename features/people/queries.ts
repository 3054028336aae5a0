import type { Role } from "@/generated/prisma/enums";
import type { Tx } from "@/lib/transaction";
import { reviewsEverything } from "./rules";

export type PersonRow = {
  id: string;
  name: string;
  email: string;
  roles: Role[];
  productNames: string[];
  deactivatedAt: Date | null;
  /** A right to review that waits for its second person. */
  asked: boolean;
};

/** Everybody of the organisation: who is active first, then by name. */
export async function listPeople(tx: Tx, organisationId: string): Promise<PersonRow[]> {
  const people = await tx.person.findMany({
    where: { organisationId },
    orderBy: { name: "asc" },
    include: { grants: { where: { decidedAt: null }, select: { id: true } } },
  });
  const names = await productNames(
    tx,
    people.flatMap((person) => person.onlyProductIds),
  );
  const rows = people.map(({ id, name, email, roles, onlyProductIds, deactivatedAt, grants }) => ({
    id,
    name,
    email,
    roles,
    deactivatedAt,
    productNames: onlyProductIds.map((productId) => names.get(productId) ?? "A product"),
    asked: grants.length > 0,
  }));
  return [...rows.filter((row) => !row.deactivatedAt), ...rows.filter((row) => row.deactivatedAt)];
}

/** One member of the organisation, with what waits for a decision about them. */
export async function findPerson(tx: Tx, organisationId: string, id: string) {
  const person = await tx.person.findFirst({
    where: { id, organisationId },
    include: { grants: { where: { decidedAt: null } } },
  });
  if (!person) return null;
  return { ...person, products: await productNames(tx, person.onlyProductIds) };
}

/** Invitations that can still be accepted, the soonest to end first. */
export async function listInvitations(tx: Tx, organisationId: string, now: Date) {
  const links = await tx.oneTimeLink.findMany({
    where: { organisationId, purpose: "INVITATION", usedAt: null, expiresAt: { gt: now } },
    orderBy: { expiresAt: "asc" },
  });
  const names = await productNames(
    tx,
    links.flatMap((link) => link.onlyProductIds),
  );
  return links.map(({ tokenHash, email, name, roles, onlyProductIds, expiresAt }) => ({
    tokenHash,
    email: email ?? "",
    name: name ?? "",
    roles,
    expiresAt,
    productNames: onlyProductIds.map((id) => names.get(id) ?? "A product"),
  }));
}

/** Rights to review that wait, with who asked, who would get them, and who else could decide. */
export async function listOpenGrants(tx: Tx, organisationId: string) {
  const [grants, people] = await Promise.all([
    tx.roleGrant.findMany({ where: { organisationId, decidedAt: null }, orderBy: { requestedAt: "asc" } }),
    tx.person.findMany({ where: { organisationId } }),
  ]);
  const nameOf = (id: string) => people.find((person) => person.id === id)?.name ?? "a former member";
  return grants.map(({ id, personId, requestedById, requestedAt }) => ({
    id,
    organisationId,
    personId,
    requestedAt,
    name: nameOf(personId),
    requestedBy: nameOf(requestedById),
    contributorIds: [requestedById, personId],
    deciders: people
      .filter((person) => reviewsEverything(person) && person.id !== personId && person.id !== requestedById)
      .map((person) => person.name),
  }));
}

/** The rights to review that were given lately, for everyone who reviews. */
export async function listRecentGrants(tx: Tx, organisationId: string, since: Date) {
  const grants = await tx.roleGrant.findMany({
    where: { organisationId, granted: true, decidedAt: { gte: since } },
    orderBy: { decidedAt: "desc" },
    include: { person: { select: { name: true } } },
  });
  const deciders = await tx.person.findMany({
    where: { organisationId, id: { in: grants.flatMap(({ decidedById }) => decidedById ?? []) } },
  });
  return grants.map(({ id, person, decidedById, decidedAt }) => ({
    id,
    name: person.name,
    decidedAt,
    decidedBy: deciders.find((decider) => decider.id === decidedById)?.name ?? "a former member",
  }));
}

/** The products that an outside reviewer can be let in to. */
export function listProductsToOpen(tx: Tx, organisationId: string) {
  return tx.product.findMany({
    where: { organisationId, archivedAt: null },
    orderBy: { name: "asc" },
    select: { id: true, name: true },
  });
}

async function productNames(tx: Tx, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const products = await tx.product.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  return new Map(products.map(({ id, name }) => [id, name]));
}
