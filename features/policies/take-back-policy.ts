import { command } from "@/lib/command";
import { Refusal } from "@/lib/outcome";
import { findPolicy } from "./load";
import { policySchema } from "./schema";

/** The text comes back from review before anybody has decided, so that it can be changed. */
export const takeBackPolicy = command(policySchema, async ({ policyId }, { tx, now, permit, record }) => {
  const policy = permit("policy:edit", await findPolicy(tx, policyId));
  const waiting = await tx.submission.findFirst({ where: { policyId, decidedAt: null, takenBackAt: null } });
  if (!waiting) throw new Refusal("conflict", "This text does not wait for review.");

  // Taking back meets deciding: only one of them still finds the submission undecided.
  const { count } = await tx.submission.updateMany({
    where: { id: waiting.id, decidedAt: null, takenBackAt: null },
    data: { takenBackAt: now },
  });
  if (count === 0) throw new Refusal("conflict", "Somebody has just decided this.");
  await tx.policy.update({ where: { id: policyId }, data: { state: "DRAFT", revision: { increment: 1 } } });
  record("policy.taken-back", { id: policyId, productId: policy.productId }, { sha256: waiting.stateSha256 });
  return { policyId };
});
