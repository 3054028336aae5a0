import { database } from "@/lib/db";
import type { Outcome } from "@/lib/outcome";
import { type Actor, Role } from "@/lib/permissions";
import { system, visitor } from "@/lib/session";
import { aProduct } from "../support/builders/products";
import { anOrganisation, aPerson, type Company } from "../support/people";

/** An organisation with everybody who asks, and one person of another organisation who holds every role there. */
export type Cast = Company & { otherContributor: Actor; guest: Actor; stranger: Actor };

type Ask = (actor: Actor) => Promise<Outcome<unknown>>;

/** One command of the grid: what it is asked about, and how one actor asks. */
export type Row = {
  prepare: (cast: Cast) => Promise<Ask>;
  /** The second security lead had a hand in what `prepare` made, and four eyes apply. */
  fourEyes?: true;
  /** It names no row: it can only act on the organisation or the account of whoever asks. */
  own?: true;
  /** It is about the account of whoever asks, so only a person can. */
  signedIn?: true;
  /** It takes nobody's word for who asks: the function around it acts as this one, always. */
  only?: "nobody" | "the server";
  /** Somebody else was first; the refusal that says so comes after the permission. */
  late?: true;
};

/** A row for a command that takes the actor and an input. */
export function asking<I>(
  command: (actor: Actor, input: I) => Promise<Outcome<unknown>>,
  input: (cast: Cast) => Promise<I> | I,
): Row {
  return {
    async prepare(cast) {
      const asked = await input(cast);
      return (actor) => command(actor, asked);
    },
  };
}

export async function aCast(): Promise<Cast> {
  const company = await anOrganisation();
  const id = company.organisationId;
  const elsewhere = await anOrganisation();
  const { productId } = await aProduct(company, { name: "The guest's own product" });
  return {
    ...company,
    otherContributor: await aPerson({ id }, "Other contributor", ["CONTRIBUTOR"]),
    guest: await aPerson({ id }, "Guest", ["SECURITY_LEAD", "PRODUCT_MANAGER"], [productId]),
    stranger: await aPerson({ id: elsewhere.organisationId }, "Stranger", Object.values(Role)),
  };
}

/** The columns in the order in which they are printed. */
export const columns: Record<string, (cast: Cast) => Actor> = {
  administrator: (cast) => cast.administrator,
  "product manager": (cast) => cast.productManager,
  contributor: (cast) => cast.contributor,
  "other contributor": (cast) => cast.otherContributor,
  "security lead": (cast) => cast.securityLead,
  "lead with a hand": (cast) => cast.secondSecurityLead,
  auditor: (cast) => cast.auditor,
  "other product": (cast) => cast.guest,
  nobody: (cast) => visitor(cast.organisationId),
  "the server": (cast) => system(cast.organisationId),
  elsewhere: (cast) => cast.stranger,
};

/** Whoever may not goes first, so that what they are refused is still there to be had. */
const order = [
  "elsewhere",
  "other product",
  "auditor",
  "administrator",
  "other contributor",
  "lead with a hand",
  "nobody",
  "the server",
  "contributor",
  "product manager",
  "security lead",
];

/** What every column is told: yes, no, not found, locked (the database's own roles refuse it), or - (not to be asked). */
export async function cellsOf(row: Row, cast: Cast): Promise<{ cells: string[]; unproven: boolean }> {
  const ask = await row.prepare(cast);
  const told = new Map<string, string>();
  let yes = 0;
  let done = 0;
  for (const head of row.only ? [row.only] : order) {
    if (head === "lead with a hand" && !row.fourEyes) continue;
    const who = columns[head]?.(cast);
    if (!who || (row.signedIn && who.kind !== "person")) continue;
    const { cell, ok } = await answer(row, ask, who, cast);
    told.set(head, cell);
    if (cell === "yes") yes++;
    if (ok) done++;
  }
  return {
    cells: Object.keys(columns).map((head) => told.get(head) ?? "-"),
    unproven: !row.late && yes > 0 && done === 0,
  };
}

async function answer(row: Row, ask: Ask, who: Actor, cast: Cast): Promise<{ cell: string; ok: boolean }> {
  const before = await lengthOfTrail(cast);
  const elsewhere = who.organisationId !== cast.organisationId;
  try {
    const outcome = await ask(who);
    if (elsewhere && (await lengthOfTrail(cast)) !== before) return { cell: "LEFT A LINE HERE", ok: true };
    if (elsewhere && row.own) return { cell: "own", ok: outcome.ok };
    return { cell: outcome.ok ? "yes" : words[outcome.kind], ok: outcome.ok };
  } catch (error) {
    if (who.kind === "person" || !/permission denied|row-level security/.test(String(error))) throw error;
    return { cell: "locked", ok: false };
  }
}

/** Invalid and conflict come after the permission: the input of every row is well-formed, as its first yes shows. */
const words = { invalid: "yes", conflict: "yes", forbidden: "no", "not-found": "not found", busy: "BUSY" };

async function lengthOfTrail({ organisationId }: Cast): Promise<number> {
  return database().auditEvent.count({ where: { organisationId } });
}
