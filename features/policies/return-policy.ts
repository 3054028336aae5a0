import { decide } from "@/features/submissions/decide-step";
import { command } from "@/lib/command";
import { Refusal } from "@/lib/outcome";
import { findPolicySubmission } from "./load";
import { whyNotDecidable } from "./rules";
import { returnPolicySchema } from "./schema";

/** A second person sends the text back with a note that says what would make them approve it. */
export const returnPolicy = command(returnPolicySchema, async ({ submissionId, note }, tools) => {
  const { tx, permit, record } = tools;
  const submission = permit("policy:review", await findPolicySubmission(tx, submissionId));
  const obstacle = whyNotDecidable(submission);
  if (obstacle) throw new Refusal("conflict", obstacle);

  const { policyId, productId, stateSha256: sha256 } = submission;
  await decide(tools, submission, "RETURNED", note);
  const { count } = await tx.policy.updateMany({
    where: { id: policyId, state: "IN_REVIEW" },
    data: { state: "DRAFT", revision: { increment: 1 } },
  });
  if (count === 0) throw new Refusal("conflict", "This text no longer waits for review.");
  record("policy.returned", { id: policyId, productId }, { sha256 });
  return { policyId };
});
