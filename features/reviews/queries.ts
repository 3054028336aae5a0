import type { AnswerState } from "@/features/assessments/steps/freeze-answer";
import { findPinnedRequirement } from "@/features/checklists/pinned";
import { namesOf } from "@/features/people/names-of";
import type { Prisma } from "@/generated/prisma/client";
import type { SubmissionKind, Verdict } from "@/generated/prisma/enums";
import { type Actor, can, visibleTo } from "@/lib/permissions";
import type { Tx } from "@/lib/transaction";

/** One thing that waits for a second person, of whatever kind. */
export type Waiting = {
  /** A submission's id, or an exception's. */
  id: string;
  kind: SubmissionKind | "EXCEPTION";
  href: string;
  title: string;
  /** The requirement's id, where there is one. */
  requirementId: string | null;
  verdict: Verdict | null;
  productName: string | null;
  since: string;
  submittedBy: string;
  /** The actor holds the right and had no hand in it. */
  mayDecide: boolean;
};

/** Everything that waits for a decision and exists for the actor, the oldest first. */
export async function listWaiting(tx: Tx, actor: Actor): Promise<Waiting[]> {
  const mine = visibleTo(actor);
  const submissions = await tx.submission.findMany({
    where: { ...mine, decidedAt: null, takenBackAt: null },
    include: waitingParts,
    orderBy: { submittedAt: "asc" },
  });
  const exceptions = await tx.exception.findMany({
    where: {
      organisationId: mine.organisationId,
      status: "REQUESTED",
      answer: { gone: false },
      assessment: { productId: mine.productId },
    },
    include: {
      answer: { include: { submissions: { where: { decidedAt: null, takenBackAt: null } } } },
      assessment: { include: { checklists: true } },
    },
    orderBy: { requestedAt: "asc" },
  });
  // An exception is decided together with its answer, so the two are one thing to look at.
  const carried = new Set(exceptions.flatMap((exception) => exception.answer.submissions.map(({ id }) => id)));
  const names = await namesIn(tx, submissions, exceptions);

  const first = await Promise.all(
    submissions.filter(({ id }) => !carried.has(id)).map((submission) => asWaiting(tx, actor, submission, names)),
  );
  const second = await Promise.all(
    exceptions.map(async (exception): Promise<Waiting> => {
      const { answer, assessment } = exception;
      const hands = [...exception.contributorIds, ...answer.submissions.flatMap((it) => it.contributorIds)];
      return {
        id: exception.id,
        kind: "EXCEPTION",
        href: `/exceptions/${exception.id}`,
        title: await statementOf(tx, actor, answer, assessment.checklists),
        requirementId: answer.requirementId,
        verdict: answer.verdict,
        productName: names.product(assessment.productId),
        since: exception.requestedAt.toISOString(),
        submittedBy: names.person(exception.requestedById),
        mayDecide: can(actor, "exception:review", {
          organisationId: actor.organisationId,
          productId: assessment.productId,
          contributorIds: hands,
        }),
      };
    }),
  );
  return [...first, ...second].sort((a, b) => a.since.localeCompare(b.since));
}

const waitingParts = {
  answer: { include: { assessment: { include: { checklists: true } } } },
  evidenceRevision: { include: { evidence: true, _count: { select: { answers: true } } } },
  release: true,
  policy: true,
} as const;

type WaitingRow = Prisma.SubmissionGetPayload<{ include: typeof waitingParts }>;
type Names = { person: (id: string) => string; product: (id: string | null) => string | null };

async function asWaiting(tx: Tx, actor: Actor, submission: WaitingRow, names: Names): Promise<Waiting> {
  const { id, kind, answer, evidenceRevision, release } = submission;
  const state = kind === "ANSWER" ? (submission.state as unknown as AnswerState) : null;
  const title = answer
    ? await statementOf(tx, actor, answer, answer.assessment.checklists)
    : evidenceRevision
      ? `${evidenceRevision.evidence.title}, revision ${evidenceRevision.number}`
      : release
        ? `Profile of ${release.firmwareVersion}`
        : "Policy text";
  return {
    id,
    kind,
    href: `/reviews/${id}`,
    title,
    requirementId: answer?.requirementId ?? null,
    verdict: state?.verdict ?? null,
    productName: names.product(submission.productId),
    since: submission.submittedAt.toISOString(),
    submittedBy: names.person(submission.submittedById),
    mayDecide: can(actor, reviewRight[kind], submission),
  };
}

/** The permission that it takes to decide each kind of submission. */
export const reviewRight = {
  ANSWER: "answer:review",
  EVIDENCE: "evidence:review",
  PROFILE: "profile:review",
  POLICY: "policy:review",
} as const satisfies Record<SubmissionKind, string>;

async function statementOf(
  tx: Tx,
  actor: Actor,
  answer: { checklistId: string; requirementId: string },
  pinned: { checklistId: string; version: string }[],
): Promise<string> {
  return (await findPinnedRequirement(tx, actor, pinned, answer))?.statement ?? answer.requirementId;
}

async function namesIn(
  tx: Tx,
  submissions: { submittedById: string; productId: string | null }[],
  exceptions: { requestedById: string; assessment: { productId: string } }[],
): Promise<Names> {
  const personIds = [...submissions.map((it) => it.submittedById), ...exceptions.map((it) => it.requestedById)];
  const productIds = [...submissions.map((it) => it.productId), ...exceptions.map((it) => it.assessment.productId)];
  const products = await tx.product.findMany({
    where: { id: { in: productIds.flatMap((id) => id ?? []) } },
    select: { id: true, name: true },
  });
  const product = new Map(products.map(({ id, name }) => [id, name]));
  return {
    person: await namesOf(tx, personIds),
    product: (id) => (id ? (product.get(id) ?? null) : null),
  };
}
