import { reviewsEverything } from "@/features/people/rules";
import { visibleProducts } from "@/features/products/visible-products";
import { type Actor, can } from "@/lib/permissions";
import type { Tx } from "@/lib/transaction";

/** What a new organisation has so far. */
export type Beginnings = {
  /** Legal name, address and both contacts: what every policy prints. */
  described: boolean;
  leads: number;
  reviewers: number;
  products: number;
};

export type FirstStep = {
  id: "describe" | "invite" | "register";
  title: string;
  text: string;
  state: "done" | "now" | "waits";
  action?: { label: string; href: string };
  /** Who does it, where the reader cannot. */
  after?: string;
};

export async function findBeginnings(tx: Tx, actor: Actor): Promise<Beginnings> {
  const { organisationId } = actor;
  const organisation = await tx.organisation.findUnique({ where: { id: organisationId } });
  const people = await tx.person.findMany({
    where: { organisationId, deactivatedAt: null },
    select: { roles: true, deactivatedAt: true, onlyProductIds: true },
  });
  const { legalName, address, contactEmail, securityContact } = organisation ?? {};
  return {
    described: Boolean(legalName && address && contactEmail && securityContact),
    leads: people.filter(({ roles }) => roles.includes("PRODUCT_MANAGER") || roles.includes("SECURITY_LEAD")).length,
    reviewers: people.filter(reviewsEverything).length,
    products: await countActiveProducts(tx, actor),
  };
}

/** How many products somebody works with: none yet is the first visit. */
export function countActiveProducts(tx: Tx, actor: Actor): Promise<number> {
  return tx.product.count({ where: { ...visibleProducts(actor), archivedAt: null } });
}

/** What to do first, for whoever looks. */
export function firstSteps(it: Beginnings, actor: Actor): FirstStep[] {
  const own = { organisationId: actor.organisationId };
  const manages = can(actor, "people:manage", own);
  const registers = can(actor, "product:register", own);
  return [sayWho(it, manages), bringPeople(it, manages), registerFirst(it, registers)];
}

function sayWho({ described }: Beginnings, manages: boolean): FirstStep {
  const step = { id: "describe", title: "Say who you are" } as const;
  if (described) return { ...step, state: "done", text: "Name, address and contacts stand in the settings." };
  const text = "Legal name, address and contacts. Every policy prints them.";
  if (!manages) return { ...step, state: "waits", text, after: "An administrator does this" };
  return { ...step, state: "now", text, action: { label: "Open the settings", href: "/settings" } };
}

function bringPeople({ leads, reviewers }: Beginnings, manages: boolean): FirstStep {
  const step = { id: "invite", title: "Bring in the people" } as const;
  const text =
    "One who writes and one who reviews are enough: a product manager and a security lead, or two security leads.";
  if (leads >= 2 && reviewers >= 1) {
    return { ...step, state: "done", text: "Someone can write, and someone else can review it." };
  }
  if (!manages) return { ...step, state: "waits", text, after: "An administrator does this" };
  return { ...step, state: "now", text, action: { label: "Invite somebody", href: "/people/invite" } };
}

function registerFirst({ leads, products }: Beginnings, registers: boolean): FirstStep {
  const step = { id: "register", title: "Register the first product" } as const;
  if (products > 0) return { ...step, state: "done", text: "Its own page says what comes next." };
  const text = "Its name and the model number on its label. It takes a minute, and its page then says what comes next.";
  if (registers) return { ...step, state: "now", text, action: { label: "New product", href: "/products/new" } };
  return { ...step, state: "waits", text, after: leads > 0 ? "A product manager does this" : "After step 2" };
}
