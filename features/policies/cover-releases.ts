import { command } from "@/lib/command";
import { Refusal } from "@/lib/outcome";
import { findPolicy } from "./load";
import { requireReleases } from "./require-releases";
import { whyNotEditable } from "./rules";
import { coverReleasesSchema } from "./schema";

/**
 * Somebody says which releases the policy speaks for; each of its claims then has to hold in all of them. It is part of
 * what a second person approves, so an approval ends, and whoever chose had a hand in the next one.
 */
export const coverReleases = command(coverReleasesSchema, async ({ policyId, releaseIds }, tools) => {
  const { tx, actor, permit, record } = tools;
  const policy = permit("policy:edit", await findPolicy(tx, policyId));
  const obstacle = whyNotEditable(policy);
  if (obstacle) throw new Refusal("conflict", obstacle);
  await requireReleases(tools, policy.productId, releaseIds);

  const { count } = await tx.policy.updateMany({
    where: { id: policyId, revision: policy.revision },
    data: { revision: { increment: 1 }, state: "DRAFT", approvedId: null },
  });
  if (count === 0) throw new Refusal("conflict", "Somebody has just changed this policy. Look again.");
  const { organisationId } = actor;
  const contributorIds = [...new Set([...policy.releases.flatMap((it) => it.contributorIds), actor.id])];
  await tx.policyRelease.deleteMany({ where: { policyId } });
  await tx.policyRelease.createMany({
    data: releaseIds.map((releaseId) => ({ organisationId, policyId, releaseId, contributorIds })),
  });
  record("policy.releases-chosen", { id: policyId, productId: policy.productId }, { releases: releaseIds });
  return { policyId };
});
