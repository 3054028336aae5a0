import type { AnswerState } from "@/features/assessments/steps/freeze-answer";
import { namesOf } from "@/features/people/names-of";
import { listDeciders } from "@/features/submissions/list-deciders";
import type { SubmissionKind } from "@/generated/prisma/enums";
import { isId } from "@/lib/id";
import { type Actor, can } from "@/lib/permissions";
import type { Tx } from "@/lib/transaction";
import { reviewRight } from "./queries";
import { type Subject, subjectParts, tellSubject } from "./tell-subject";

export type Decided = { by: string; yours: boolean; decision: "ACCEPTED" | "RETURNED"; at: string; note: string };

/** A frozen state as whoever decides it sees it. Plain data. */
export type ReviewDetail = Subject & {
  submissionId: string;
  kind: SubmissionKind;
  productId: string | null;
  sha256: string;
  submittedBy: string;
  submittedAt: string;
  takenBackAt: string | null;
  decided: Decided | null;
  hands: string[];
  youHadAHand: boolean;
  youReview: boolean;
  mayDecide: boolean;
  deciders: string[];
  /** Decisions on earlier submissions of the same thing, the newest first. */
  earlier: (Decided & { ended: string | null })[];
};

/** One submission that exists for the actor, with everything that it takes to decide it. */
export async function findReview(tx: Tx, actor: Actor, submissionId: string): Promise<ReviewDetail | null> {
  if (!isId(submissionId)) return null;
  const submission = await tx.submission.findUnique({
    where: { id: submissionId },
    include: { ...subjectParts, review: true },
  });
  if (!submission || !can(actor, "evidence:read", submission)) return null;
  const { kind, answerId, evidenceRevisionId, releaseId, policyId, review } = submission;
  const siblings = await tx.submission.findMany({
    where: {
      OR: [
        ...(answerId ? [{ answerId }] : []),
        ...(evidenceRevisionId ? [{ evidenceRevision: { evidenceId: submission.evidenceRevision?.evidenceId } }] : []),
        ...(releaseId ? [{ releaseId }] : []),
        ...(policyId ? [{ policyId }] : []),
      ],
      id: { not: submissionId },
      decidedAt: { not: null },
      submittedAt: { lt: submission.submittedAt },
    },
    include: { review: true },
    orderBy: { submittedAt: "desc" },
  });
  const name = await namesOf(
    tx,
    [submission, ...siblings].flatMap((it) => [it.submittedById, ...it.contributorIds, it.review?.reviewedById]),
  );
  const decided = (it: NonNullable<typeof review>): Decided => ({
    by: name(it.reviewedById),
    yours: it.reviewedById === actor.id,
    decision: it.decision,
    at: it.reviewedAt.toISOString(),
    note: it.note,
  });
  const deciders = review ? [] : await listDeciders(tx, actor, submission);
  const mayDecide = !review && !submission.takenBackAt && can(actor, reviewRight[kind], submission);
  const product = submission.productId
    ? await tx.product.findUnique({ where: { id: submission.productId }, select: { name: true } })
    : null;
  return {
    submissionId,
    kind,
    productId: submission.productId,
    sha256: submission.stateSha256,
    submittedBy: name(submission.submittedById),
    submittedAt: submission.submittedAt.toISOString(),
    takenBackAt: submission.takenBackAt?.toISOString() ?? null,
    decided: review && decided(review),
    hands: submission.contributorIds.map(name),
    youHadAHand: submission.contributorIds.includes(actor.id),
    youReview: actor.roles.includes("SECURITY_LEAD"),
    mayDecide,
    deciders: deciders.map((person) => person.name),
    earlier: siblings.flatMap((it) => (it.review ? [{ ...decided(it.review), ended: it.review.endedBecause }] : [])),
    ...(await tellSubject(
      tx,
      actor,
      submission,
      (siblings[0]?.state as AnswerState | undefined) ?? null,
      product?.name ?? null,
    )),
  };
}
