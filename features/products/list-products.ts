import { type StandingCounts, standingCounts } from "@/features/assessments/standing-counts";
import { escapeLike } from "@/features/search/rules";
import type { Prisma } from "@/generated/prisma/client";
import { addDays, type Day, fromDay, toDay } from "@/lib/day";
import type { Actor } from "@/lib/permissions";
import type { Tx } from "@/lib/transaction";
import { hasDrifted, isBehind, type PolicySign, policySigns } from "./policy-signs";
import { PAGE_OF_PRODUCTS, type PolicyFilter, type ProductFilter, type SupportFilter } from "./product-filter";
import { currentRelease, SUPPORT_ENDS_SOON } from "./rules";
import { readsProducts, visibleProducts } from "./visible-products";

export type ProductRow = {
  id: string;
  name: string;
  models: string[];
  release: { id: string; firmware: string; hardware: string } | null;
  /** Null until the release is held against a checklist. */
  counts: StandingCounts | null;
  /** Exceptions in force. */
  exceptions: number;
  supportEndsOn: Day | null;
  policy: PolicySign | null;
};

export type ProductPage = { rows: ProductRow[]; found: number; pages: number };

/** A page of products, narrowed and sorted. The number of statements is the same for five products and for five hundred. */
export async function listProducts(
  tx: Tx,
  actor: Actor,
  filter: ProductFilter,
  today: Day,
  pageSize = PAGE_OF_PRODUCTS,
): Promise<ProductPage> {
  if (!readsProducts(actor)) return { rows: [], found: 0, pages: 0 };
  const products = await tx.product.findMany({
    where: { AND: [visibleProducts(actor), narrowed(filter, today)] },
    select: {
      id: true,
      name: true,
      supportEndsOn: true,
      models: { select: { designation: true }, orderBy: { designation: "asc" } },
      releases: { select: releaseParts, orderBy: [{ createdAt: "desc" }, { id: "desc" }] },
    },
    orderBy: { name: "asc" },
  });
  const signs = await policySigns(
    tx,
    actor,
    products.map(({ id }) => id),
    today,
  );
  const fitting = products
    .filter(({ id }) => fitsPolicy(filter.policy, signs.get(id)))
    .map(({ releases, ...product }) => ({ ...product, release: currentRelease(releases) }));
  const counts = await standingCounts(
    tx,
    fitting.flatMap(({ release }) => release?.assessment?.id ?? []),
    today,
  );

  const rows = fitting.map(({ id, name, models, supportEndsOn, release }): ProductRow => {
    const standing = release?.assessment ? (counts.get(release.assessment.id) ?? null) : null;
    return {
      id,
      name,
      models: models.map(({ designation }) => designation),
      release: release && { id: release.id, firmware: release.firmwareVersion, hardware: release.hardwareRevision },
      counts: standing,
      exceptions: standing?.excepted ?? 0,
      supportEndsOn: toDay(supportEndsOn),
      policy: signs.get(id) ?? null,
    };
  });
  const sorted = rows.sort(orders[filter.sort]);
  const pages = Math.ceil(sorted.length / pageSize);
  const first = (Math.min(filter.page, Math.max(pages, 1)) - 1) * pageSize;
  return { rows: sorted.slice(first, first + pageSize), found: sorted.length, pages };
}

/** How many products somebody could see at all: an empty list and an empty house are two things. */
export async function countProducts(tx: Tx, actor: Actor): Promise<{ active: number; archived: number }> {
  if (!readsProducts(actor)) return { active: 0, archived: 0 };
  const where = visibleProducts(actor);
  const archived = await tx.product.count({ where: { ...where, archivedAt: { not: null } } });
  return { active: await tx.product.count({ where: { ...where, archivedAt: null } }), archived };
}

const releaseParts = {
  id: true,
  firmwareVersion: true,
  hardwareRevision: true,
  assessment: { select: { id: true } },
} as const;

function narrowed({ q, support, archived }: ProductFilter, today: Day): Prisma.ProductWhereInput {
  const contains = { contains: escapeLike(q), mode: "insensitive" as const };
  const named: Prisma.ProductWhereInput = {
    OR: [
      { name: contains },
      { models: { some: { designation: contains } } },
      { releases: { some: { firmwareVersion: contains } } },
    ],
  };
  return {
    archivedAt: archived ? { not: null } : null,
    AND: [q ? named : {}, { supportEndsOn: supported(support, today) }],
  };
}

function supported(support: SupportFilter, today: Day): Prisma.ProductWhereInput["supportEndsOn"] {
  const soon = fromDay(addDays(today, SUPPORT_ENDS_SOON));
  const from = fromDay(today);
  return {
    any: undefined,
    running: { gte: from },
    ending: { gte: from, lte: soon },
    ended: { lt: from },
    unknown: null,
  }[support];
}

function fitsPolicy(wanted: PolicyFilter, sign: PolicySign | undefined): boolean {
  return {
    any: true,
    none: sign === undefined,
    draft: sign !== undefined && sign.latestVersion === 0,
    published: sign !== undefined && sign.latestVersion > 0,
    drifted: hasDrifted(sign),
    behind: isBehind(sign),
  }[wanted];
}

const byName = (a: ProductRow, b: ProductRow) => a.name.localeCompare(b.name, "en");
/** What nobody holds against a checklist yet stands first: it has the longest way to go. */
const accepted = ({ counts }: ProductRow) =>
  counts ? (counts.applicable > 0 ? (counts.met + counts.partlyMet / 2) / counts.applicable : 1) : -1;

const orders = {
  accepted: (a: ProductRow, b: ProductRow) => accepted(a) - accepted(b) || byName(a, b),
  name: byName,
  support: (a: ProductRow, b: ProductRow) =>
    (a.supportEndsOn ?? "9999").localeCompare(b.supportEndsOn ?? "9999") || byName(a, b),
};
