import type { Prisma } from "@/generated/prisma/client";
import type { Tools } from "@/lib/command";
import { hashOf } from "@/lib/hash";

/** What is submitted: one of an answer, a revision of evidence, the profile of a release, or a policy. */
type Subject = Pick<
  Prisma.SubmissionUncheckedCreateInput,
  "kind" | "answerId" | "evidenceRevisionId" | "releaseId" | "policyId" | "productId"
>;

/**
 * Puts something before a second person: freezes its state under a hash, with everyone who had a hand in it, whoever
 * submits it among them. A step that submitting shares, whatever it is; the caller has asked for the permission, and
 * sees to it that no edit slips past what is frozen. `submittedById` where that is not whoever acts.
 */
export async function submit(
  { tx, actor, now }: Tools,
  subject: Subject,
  state: object,
  hadAHand: readonly string[],
  submittedById = actor.id,
) {
  return tx.submission.create({
    data: {
      ...subject,
      organisationId: actor.organisationId,
      state: state as Prisma.InputJsonValue,
      stateSha256: hashOf(state),
      contributorIds: [...new Set([...hadAHand, submittedById])],
      submittedById,
      submittedAt: now,
    },
  });
}
