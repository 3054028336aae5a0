import { type Actor, visibleTo } from "@/lib/permissions";
import type { Tx } from "@/lib/transaction";
import type { FoundItem } from "./found-item";
import { escapeLike } from "./rules";

/** Of each kind so many lines: a palette is for going somewhere, the lists are for reading. */
const LINES = 6;

const containing = (query: string) => ({ contains: escapeLike(query), mode: "insensitive" as const });

/** Products by name, by the model number on the label, by firmware. */
export async function searchProducts(tx: Tx, actor: Actor, query: string): Promise<FoundItem[]> {
  const { organisationId, productId: id } = visibleTo(actor);
  const named = containing(query);
  const products = await tx.product.findMany({
    where: {
      organisationId,
      id,
      OR: [
        { name: named },
        { models: { some: { designation: named } } },
        { releases: { some: { firmwareVersion: named } } },
      ],
    },
    select: { id: true, name: true, archivedAt: true, models: { select: { designation: true } } },
    orderBy: [{ archivedAt: { sort: "asc", nulls: "first" } }, { name: "asc" }],
    take: LINES,
  });
  return products.map(({ id, name, models, archivedAt }) => ({
    label: name,
    hint: archivedAt ? "Archived" : models.map(({ designation }) => designation).join(", "),
    href: `/products/${id}`,
  }));
}

/** Evidence by title, and by the name of its file. */
export async function searchEvidence(tx: Tx, actor: Actor, query: string): Promise<FoundItem[]> {
  const { organisationId, productId } = visibleTo(actor);
  const named = containing(query);
  const evidence = await tx.evidence.findMany({
    where: {
      organisationId,
      archivedAt: null,
      AND: [
        productId ? { OR: [{ productId }, { productId: null }] } : {},
        { OR: [{ title: named }, { revisions: { some: { fileName: named } } }] },
      ],
    },
    select: { id: true, title: true, latestRevision: true },
    orderBy: { title: "asc" },
    take: LINES,
  });
  return evidence.map(({ id, title, latestRevision }) => ({
    label: title,
    hint: `Revision ${latestRevision}`,
    href: `/evidence/${id}`,
  }));
}

/** Policies by their product, or by the address on the box. */
export async function searchPolicies(tx: Tx, actor: Actor, query: string): Promise<FoundItem[]> {
  const named = containing(query);
  const policies = await tx.policy.findMany({
    where: { ...visibleTo(actor), archivedAt: null, OR: [{ slug: named }, { product: { name: named } }] },
    select: { id: true, latestVersion: true, product: { select: { name: true } } },
    orderBy: { product: { name: "asc" } },
    take: LINES,
  });
  return policies.map(({ id, latestVersion, product }) => ({
    label: `Policy of ${product.name}`,
    hint: latestVersion > 0 ? `Version ${latestVersion}` : "Draft",
    href: `/policies/${id}`,
  }));
}

/** Members of the organisation, by name or address. */
export async function searchPeople(tx: Tx, actor: Actor, query: string): Promise<FoundItem[]> {
  const named = containing(query);
  const people = await tx.person.findMany({
    where: { organisationId: actor.organisationId, deactivatedAt: null, OR: [{ name: named }, { email: named }] },
    select: { id: true, name: true, email: true },
    orderBy: { name: "asc" },
    take: LINES,
  });
  return people.map(({ id, name, email }) => ({ label: name, hint: email, href: `/people/${id}` }));
}
