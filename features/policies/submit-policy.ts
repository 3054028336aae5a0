import { submit } from "@/features/submissions/submit-step";
import { command, type Tools } from "@/lib/command";
import { Refusal } from "@/lib/outcome";
import { type FrozenText, factsIn } from "./frozen-text";
import { findPolicy, type LoadedPolicy, loadFacts, loadReleases, sectionsOf } from "./load";
import { whyNotSubmittable } from "./rules";
import { policySchema } from "./schema";

/** The text goes before a second person: words, facts and releases are frozen as they are now. */
export const submitPolicy = command(policySchema, async ({ policyId }, tools) => {
  const { tx, actor, permit, record } = tools;
  const policy = permit("policy:edit", await findPolicy(tx, policyId));
  const obstacle = whyNotSubmittable({ ...policy, releases: policy.releases.length });
  if (obstacle) throw new Refusal("conflict", obstacle);

  const releases = await loadReleases(
    tx,
    actor,
    policy.releases.map(({ releaseId }) => releaseId),
  );
  const sections = sectionsOf(policy);
  const state: FrozenText = {
    template: { id: policy.templateId, version: policy.templateVersion },
    sections,
    facts: factsIn(sections, await loadFacts(tx, policy, releases)),
    releases: releases.map(({ releaseId, name }) => ({ releaseId, name })),
  };

  // An edit that lands in this moment would slip past the approver: only the revision that was frozen is submitted.
  const { count } = await tx.policy.updateMany({
    where: { id: policyId, state: "DRAFT", revision: policy.revision },
    data: { state: "IN_REVIEW" },
  });
  if (count === 0) throw new Refusal("conflict", "Somebody has just changed or submitted this policy. Look again.");
  const { productId } = policy;
  const hands = [...handsIn(policy), ...(await handsInFacts(tools, policy))];
  const submission = await submit(tools, { kind: "POLICY", policyId, productId }, state, hands);
  record("policy.submitted", { id: policyId, productId }, { sha256: submission.stateSha256 });
  return { submissionId: submission.id };
});

const handsIn = ({ sections, releases }: LoadedPolicy) =>
  [...sections, ...releases].flatMap(({ contributorIds }) => contributorIds);

/** Approving approves the facts too, so whoever changed one since the last approval had a hand in it. */
async function handsInFacts({ tx }: Tools, policy: LoadedPolicy): Promise<string[]> {
  const last = await tx.review.findFirst({
    where: { decision: "ACCEPTED", submission: { policyId: policy.id } },
    orderBy: { reviewedAt: "desc" },
  });
  const since = { productId: policy.productId, ...(last ? { changedAt: { gt: last.reviewedAt } } : {}) };
  const facts = await tx.productFact.findMany({ where: since, select: { changedById: true } });
  const items = await tx.dataItem.findMany({ where: since, select: { changedById: true } });
  return [...facts, ...items].map(({ changedById }) => changedById);
}
