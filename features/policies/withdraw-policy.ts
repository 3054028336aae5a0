import { command } from "@/lib/command";
import { Refusal } from "@/lib/outcome";
import { findPolicy } from "./load";
import { withdrawPolicySchema } from "./schema";

/** A published version is called back, with a notice that stays public. The version itself is kept as it was. */
export const withdrawPolicy = command(withdrawPolicySchema, async ({ policyId, number, why }, tools) => {
  const { tx, now, permit, record } = tools;
  const policy = permit("policy:withdraw", await findPolicy(tx, policyId));

  // Two people can withdraw at once: the first notice stands, because what was said in public is not changed.
  const { count } = await tx.policyVersion.updateMany({
    where: { policyId, number, withdrawnAt: null },
    data: { withdrawnAt: now, withdrawnWhy: why },
  });
  if (count === 0)
    throw new Refusal("conflict", `Version ${number} does not stand in public, or is withdrawn already.`);
  record("policy.withdrawn", { id: policyId, productId: policy.productId }, { version: number });
  return { number };
});
