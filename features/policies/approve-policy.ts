import { decide } from "@/features/submissions/decide-step";
import { command } from "@/lib/command";
import { Refusal } from "@/lib/outcome";
import { type FrozenText, toTick } from "./frozen-text";
import { findPolicySubmission } from "./load";
import { whyNotApprovable, whyNotDecidable } from "./rules";
import { approvePolicySchema } from "./schema";

/** A second person stands by the text: by each paragraph that nothing proves, and by each fact by its name. */
export const approvePolicy = command(approvePolicySchema, async ({ submissionId, words, facts, note }, tools) => {
  const { tx, permit, record } = tools;
  const submission = permit("policy:review", await findPolicySubmission(tx, submissionId));
  const obstacle = whyNotDecidable(submission);
  if (obstacle) throw new Refusal("conflict", obstacle);

  const missing = whyNotApprovable(toTick(submission.state as unknown as FrozenText), { words, facts });
  if (missing) throw new Refusal("invalid", missing);

  const { policyId, productId, stateSha256: sha256 } = submission;
  await decide(tools, submission, "ACCEPTED", note);
  const { count } = await tx.policy.updateMany({
    where: { id: policyId, state: "IN_REVIEW" },
    data: { state: "APPROVED", approvedId: submission.id, revision: { increment: 1 } },
  });
  if (count === 0) throw new Refusal("conflict", "This text no longer waits for review.");
  // From here on, who wrote what was approved counts no longer: only who changes it again.
  await tx.policySection.updateMany({ where: { policyId }, data: { contributorIds: [] } });
  await tx.policyRelease.updateMany({ where: { policyId }, data: { contributorIds: [] } });
  record("policy.approved", { id: policyId, productId }, { sha256 });
  return { policyId };
});
