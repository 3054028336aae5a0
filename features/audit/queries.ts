import type { Prisma } from "@/generated/prisma/client";
import { startOfDay } from "@/lib/clock";
import { addDays } from "@/lib/day";
import type { Actor } from "@/lib/permissions";
import type { Tx } from "@/lib/transaction";
import { findNames } from "./names";
import { kinds, type TrailFilter } from "./schema";
import { type Piece, sentenceOf } from "./sentences";

export type TrailLine = {
  sequence: string;
  at: Date;
  actorName: string | null;
  pieces: Piece[];
  action: string;
  details: object;
  previousHash: string;
  hash: string;
};

/** Lines on one page of the trail. */
const PAGE = 50;

/** Lines of the trail that the reader may see, newest first, from a place in the chain on; and where the next page begins. */
export async function listTrail(tx: Tx, actor: Actor, filter: TrailFilter, size = PAGE) {
  const where = await visibleLines(tx, actor, filter);
  const found = await tx.auditEvent.findMany({
    where: { AND: [where, filter.before ? { sequence: { lt: BigInt(filter.before) } } : {}] },
    orderBy: { sequence: "desc" },
    take: size + 1,
  });
  const page = found.slice(0, size);
  const namesOf = await findNames(tx, actor, page);
  const lines = page.map((event): TrailLine => {
    const names = namesOf(event);
    // What somebody does before they are signed in stands under their own name.
    const who = event.actorKind === "visitor" ? names.subject : names.actor;
    return {
      sequence: String(event.sequence),
      at: event.at,
      actorName: typeof who !== "string" && who.href?.startsWith("/people/") ? who.name : null,
      pieces: sentenceOf(event.action, event.details, names),
      action: event.action,
      details: event.details as object,
      previousHash: event.previousHash,
      hash: event.hash,
    };
  });
  return { lines, next: found.length > size ? (lines.at(-1)?.sequence ?? null) : null };
}

/** How many lines of the trail the reader may see under a filter, on all pages together. */
export async function countTrail(tx: Tx, actor: Actor, filter: TrailFilter): Promise<number> {
  return tx.auditEvent.count({ where: await visibleLines(tx, actor, filter) });
}

/** Where the organisation's chain ends now. */
export function findHead(tx: Tx, organisationId: string) {
  return tx.trailHead.findUnique({ where: { organisationId } });
}

/** The last published versions: each prints the head of the chain, so whoever holds a copy is a witness. */
export async function listWitnesses(tx: Tx, actor: Actor) {
  const productId = actor.onlyProductIds ? { in: [...actor.onlyProductIds] } : undefined;
  const versions = await tx.policyVersion.findMany({
    where: { organisationId: actor.organisationId, policy: { productId } },
    orderBy: { publishedAt: "desc" },
    take: 5,
    select: {
      id: true,
      number: true,
      publishedAt: true,
      trailHead: true,
      policy: { select: { product: { select: { name: true } } } },
    },
  });
  return versions.map(({ policy, ...version }) => ({ ...version, product: policy.product.name }));
}

/** What the filters can be set to, as far as the reader may see it. */
export async function listFilterChoices(tx: Tx, actor: Actor) {
  const { organisationId, onlyProductIds } = actor;
  const people = await tx.person.findMany({
    where: { organisationId },
    orderBy: { name: "asc" },
    select: { id: true, name: true },
  });
  const readsProducts = actor.roles.some((role) => role !== "ADMINISTRATOR");
  const products = readsProducts
    ? await tx.product.findMany({
        where: { organisationId, id: onlyProductIds ? { in: [...onlyProductIds] } : undefined },
        orderBy: { name: "asc" },
        select: { id: true, name: true },
      })
    : [];
  return { people, products };
}

/**
 * Security leads and auditors read everything that exists for them; administrators what happened to people and
 * settings; product managers their own products; and everyone what they did themselves.
 */
async function visibleLines(tx: Tx, actor: Actor, filter: TrailFilter): Promise<Prisma.AuditEventWhereInput> {
  const { organisationId, onlyProductIds, roles } = actor;
  const { timeZone } = actor.organisation;
  const may: Prisma.AuditEventWhereInput[] = [{ actorId: actor.id }];
  if (roles.includes("SECURITY_LEAD") || roles.includes("AUDITOR")) {
    may.push(onlyProductIds ? { productId: { in: [...onlyProductIds] } } : {});
  }
  if (roles.includes("ADMINISTRATOR")) may.push({ subject: { in: kinds.people.subjects } });
  if (roles.includes("PRODUCT_MANAGER")) {
    const owned = await tx.product.findMany({ where: { organisationId, ownerId: actor.id }, select: { id: true } });
    may.push({ productId: { in: owned.map(({ id }) => id) } });
  }
  const wanted: Prisma.AuditEventWhereInput = {
    productId: filter.product,
    subjectId: filter.subject,
    subject: filter.kind ? { in: kinds[filter.kind].subjects } : undefined,
    action: filter.kind === "decisions" ? { in: decisions } : undefined,
    actorId: filter.person,
    at: {
      gte: filter.from && startOfDay(timeZone, filter.from),
      lt: filter.to && startOfDay(timeZone, addDays(filter.to, 1)),
    },
  };
  // An empty OR element matches everything, which is what "reads everything" means here.
  const visible = may.some((clause) => Object.keys(clause).length === 0) ? {} : { OR: may };
  return { AND: [{ organisationId }, visible, wanted] };
}

const decisions = ["profile", "answer", "evidence", "exception", "policy"].flatMap((noun) =>
  ["accepted", "returned", "approved", "rejected", "revoked", "withdrawn", "published"].map(
    (verb) => `${noun}.${verb}`,
  ),
);
