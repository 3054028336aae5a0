import { type StandingCounts, standingCounts } from "@/features/assessments/standing-counts";
import { listDrift } from "@/features/policies/drift/list-drift";
import type { Day } from "@/lib/day";
import type { Actor } from "@/lib/permissions";
import type { Tx } from "@/lib/transaction";
import { pageOfProducts } from "./page-of-products";
import { type PolicySign, signOf } from "./policy-signs";
import { PAGE_OF_PRODUCTS, type ProductFilter } from "./product-filter";
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
  const amongIds = await driftedIds(tx, actor, filter, today);
  const products = await pageOfProducts(tx, actor, filter, { today, pageSize, amongIds });
  const published = products.filter(({ latestVersion }) => latestVersion > 0).map(({ id }) => id);
  const drift = published.length > 0 ? await listDrift(tx, actor, today, published) : [];
  const counts = await standingCounts(
    tx,
    products.flatMap(({ assessmentId }) => assessmentId ?? []),
    today,
  );

  const rows = products.map((product): ProductRow => {
    const { id, name, models, releaseId, firmware, hardware, assessmentId, policyId, supportEndsOn } = product;
    const standing = assessmentId ? (counts.get(assessmentId) ?? null) : null;
    const { policyState: state, latestVersion, slug } = product;
    return {
      id,
      name,
      models,
      release: releaseId ? { id: releaseId, firmware, hardware } : null,
      counts: standing,
      exceptions: standing?.excepted ?? 0,
      supportEndsOn,
      policy: policyId ? signOf({ id: policyId, state, latestVersion, slug }, drift) : null,
    };
  });
  const found = products[0]?.found ?? 0;
  return { rows, found, pages: Math.ceil(found / pageSize) };
}

/** Where the list is narrowed to policies that say what is no longer so: the products of those; else null. */
async function driftedIds(tx: Tx, actor: Actor, { policy }: ProductFilter, today: Day): Promise<string[] | null> {
  if (policy !== "drifted" && policy !== "behind") return null;
  const found = await listDrift(tx, actor, today);
  return found
    .filter(({ drifts, behind }) => (policy === "drifted" ? drifts : behind).length > 0)
    .map(({ productId }) => productId);
}

/** How many products somebody could see at all: an empty list and an empty house are two things. */
export async function countProducts(tx: Tx, actor: Actor): Promise<{ active: number; archived: number }> {
  if (!readsProducts(actor)) return { active: 0, archived: 0 };
  const { _count: count } = await tx.product.aggregate({
    where: visibleProducts(actor),
    _count: { _all: true, archivedAt: true },
  });
  return { active: count._all - count.archivedAt, archived: count.archivedAt };
}
