import { command } from "@/lib/command";
import { hashOf } from "@/lib/hash";
import { Refusal } from "@/lib/outcome";
import { findPolicy } from "./load";
import { whyNotEditable } from "./rules";
import { editSectionSchema } from "./schema";
import type { SectionBody } from "./sections/section-body";

/** Somebody writes on one section. Saved while they type; any edit takes an approval back to a draft. */
export const editSection = command(editSectionSchema, async ({ policyId, sectionId, revision, body }, tools) => {
  const { tx, actor, now, permit, record } = tools;
  const policy = permit("policy:edit", await findPolicy(tx, policyId));
  const section = policy.sections.find((row) => row.sectionId === sectionId);
  if (!section) throw new Refusal("not-found", "This section does not exist.");

  const current = { revision: section.revision, body: section.body as unknown as SectionBody };
  const obstacle = whyNotEditable(policy);
  if (obstacle) throw new Refusal("conflict", obstacle, { current });
  if (revision !== section.revision) {
    throw new Refusal("conflict", "Somebody has changed this section since you opened it.", { current });
  }

  // Two people can save at once; only the first still finds the revision that was read above.
  const next = revision + 1;
  const contributorIds = [...new Set([...section.contributorIds, actor.id])];
  const { count } = await tx.policySection.updateMany({
    where: { policyId, sectionId, revision },
    data: { body, revision: next, contributorIds, changedById: actor.id, changedAt: now },
  });
  // Submitting freezes every section under the policy's revision: an edit in that very moment has to lose or be seen.
  const raised = await tx.policy.updateMany({
    where: { id: policyId, state: { not: "IN_REVIEW" } },
    data: { revision: { increment: 1 }, state: "DRAFT", approvedId: null },
  });
  if (count === 0 || raised.count === 0) {
    throw new Refusal("conflict", "Somebody has just changed or submitted this text.", { current });
  }
  const sha256 = hashOf(body);
  record(
    "policy.edited",
    { id: policyId, productId: policy.productId },
    { section: sectionId, revision: next, sha256 },
  );
  return { sectionId, revision: next, savedAt: now.toISOString() };
});
