import type { PolicyState } from "@/generated/prisma/enums";
import type { Tx } from "@/lib/transaction";

/** How the policy of a product stands, in a line. */
export type PolicySign = {
  policyId: string;
  state: PolicyState;
  /** 0 while nothing is published. */
  latestVersion: number;
  /** The public address ends with it. */
  slug: string;
  /** Something that the published version says is no longer so. */
  drifted: boolean;
  /** A release has shipped that the policy does not cover. */
  behind: boolean;
};

/** The policies of these products, by product, in a fixed number of statements. */
export async function policySigns(tx: Tx, productIds: string[]): Promise<Map<string, PolicySign>> {
  const policies = await tx.policy.findMany({
    where: { productId: { in: productIds }, archivedAt: null },
    include: { releases: { include: { release: true } } },
  });
  const published = policies.filter(({ latestVersion }) => latestVersion > 0).map(({ productId }) => productId);
  const shipped = await tx.release.findMany({
    where: { productId: { in: published }, shippedOn: { not: null } },
    orderBy: [{ shippedOn: "desc" }, { createdAt: "desc" }],
    distinct: ["productId"],
    select: { id: true, productId: true },
  });
  const newest = new Map(shipped.map(({ id, productId }) => [productId, id]));
  return new Map(
    policies.map(({ id: policyId, productId, state, latestVersion, slug, releases }) => {
      const last = newest.get(productId);
      const behind = last !== undefined && releases.every(({ releaseId }) => releaseId !== last);
      return [productId, { policyId, state, latestVersion, slug, drifted: false, behind }];
    }),
  );
}
