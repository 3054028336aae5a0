import type { Submission } from "@/generated/prisma/client";
import type { Tools } from "@/lib/command";
import { Refusal } from "@/lib/outcome";

/**
 * One decision on one submission, once. A step that accepting and returning share, whatever was submitted; the caller
 * has asked for the permission and changes what the decision is about. Eight people can press at the same moment: the first still finds it undecided,
 * and the unique review is the net under that.
 */
export async function decide(
  { tx, actor, now }: Tools,
  submission: Pick<Submission, "id">,
  decision: "ACCEPTED" | "RETURNED",
  note: string,
): Promise<void> {
  const { count } = await tx.submission.updateMany({
    where: { id: submission.id, decidedAt: null, takenBackAt: null },
    data: { decidedAt: now },
  });
  if (count === 0) throw new Refusal("conflict", "Somebody else has just decided this, or it was taken back.");
  await tx.review.create({
    data: {
      organisationId: actor.organisationId,
      submissionId: submission.id,
      decision,
      note,
      reviewedById: actor.id,
      reviewedAt: now,
    },
  });
}
