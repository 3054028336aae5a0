import { type DriftedPolicy, listDrift } from "@/features/policies/drift/list-drift";
import type { PolicyState } from "@/generated/prisma/enums";
import type { Day } from "@/lib/day";
import type { Actor } from "@/lib/permissions";
import type { Tx } from "@/lib/transaction";

/** How the policy of a product stands, in a line. */
export type PolicySign = {
  policyId: string;
  state: PolicyState;
  /** 0 while nothing is published. */
  latestVersion: number;
  /** The public address ends with it. */
  slug: string;
  /** What the published version says that is no longer so, and why. */
  drifts: { sentence: string; cause: string }[];
  /** Releases that have shipped and that the policy does not cover. */
  behind: string[];
};

/** The policies of these products, by product, in a fixed number of statements. */
export async function policySigns(
  tx: Tx,
  actor: Actor,
  productIds: string[],
  today: Day,
): Promise<Map<string, PolicySign>> {
  const policies = await tx.policy.findMany({ where: { productId: { in: productIds }, archivedAt: null } });
  const drift = await listDrift(tx, actor, today, productIds);
  return new Map(policies.map((policy) => [policy.productId, signOf(policy, drift)]));
}

type Known = Pick<PolicySign, "state" | "latestVersion" | "slug"> & { id: string };

/** A policy's sign, with what is known of all that have drifted. */
export function signOf({ id: policyId, state, latestVersion, slug }: Known, drift: DriftedPolicy[]): PolicySign {
  const { drifts = [], behind = [] } = drift.find((it) => it.policyId === policyId) ?? {};
  const said = drifts.map(({ sentence, cause }) => ({ sentence, cause }));
  return { policyId, state, latestVersion, slug, drifts: said, behind };
}

/** Whether something that is published no longer holds. */
export const hasDrifted = (sign: Pick<PolicySign, "drifts"> | null | undefined) => (sign?.drifts.length ?? 0) > 0;
/** Whether a release has shipped that no published version covers. */
export const isBehind = (sign: Pick<PolicySign, "behind"> | null | undefined) => (sign?.behind.length ?? 0) > 0;
