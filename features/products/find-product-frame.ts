import { type Day, fromDay, toDay } from "@/lib/day";
import type { Actor } from "@/lib/permissions";
import type { Tx } from "@/lib/transaction";
import { type PolicySign, policySigns } from "./policy-signs";
import { currentRelease } from "./rules";
import { findVisibleProduct } from "./visible-products";

/** What stands around every page of a product: its name, its tabs, its deeds. */
export type ProductFrame = {
  id: string;
  name: string;
  description: string;
  models: string[];
  archivedOn: Day | null;
  releases: number;
  /** The release that the bars speak of. */
  release: { id: string; firmware: string } | null;
  assessmentId: string | null;
  evidence: number;
  /** Requested, or approved and in force. */
  exceptions: number;
  policy: PolicySign | null;
};

/** What stands around the pages of one product; null where it does not exist for the actor. */
export async function findProductFrame(
  tx: Tx,
  actor: Actor,
  productId: string,
  today: Day,
): Promise<ProductFrame | null> {
  const product = await findVisibleProduct(tx, actor, productId);
  if (!product) return null;
  const releases = await tx.release.findMany({
    where: { productId },
    select: { id: true, firmwareVersion: true, assessment: { select: { id: true } } },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });
  const release = currentRelease(releases);
  const signs = await policySigns(tx, actor, [productId], today);
  return {
    id: product.id,
    name: product.name,
    description: product.description,
    models: product.models.map(({ designation }) => designation),
    archivedOn: toDay(product.archivedAt),
    releases: releases.length,
    release: release && { id: release.id, firmware: release.firmwareVersion },
    assessmentId: release?.assessment?.id ?? null,
    evidence: await tx.evidence.count({ where: { productId, archivedAt: null } }),
    exceptions: await tx.exception.count({
      where: {
        assessment: { productId },
        answer: { gone: false },
        OR: [{ status: "REQUESTED" }, { status: "APPROVED", expiresOn: { gte: fromDay(today) } }],
      },
    }),
    policy: signs.get(productId) ?? null,
  };
}
