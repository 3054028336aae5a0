import { findPinnedRequirement } from "@/features/checklists/pinned";
import { namesOf } from "@/features/people/names-of";
import type { Prisma } from "@/generated/prisma/client";
import type { AnswerState, Verdict } from "@/generated/prisma/enums";
import { type Day, toDay } from "@/lib/day";
import { type Actor, visibleTo } from "@/lib/permissions";
import type { Tx } from "@/lib/transaction";
import { answerPath } from "./paths";

/** An answer as a list of work shows it. */
export type WorkAnswer = {
  answerId: string;
  href: string;
  requirementId: string;
  statement: string;
  productName: string;
  release: string;
  verdict: Verdict | null;
  state: AnswerState;
  dueOn: Day | null;
  /** Set when a reviewer sent it back: who, when, what they wrote, and whose submission it was. */
  returned: { by: string; at: string; note: string; submittedById: string } | null;
};

const place = {
  assessment: { include: { release: { include: { product: { select: { name: true } } } }, checklists: true } },
} as const;

/** What is assigned to somebody and still open, what is due first on top. */
export async function listMyAnswers(tx: Tx, actor: Actor, limit = 200): Promise<WorkAnswer[]> {
  const { organisationId, productId } = visibleTo(actor);
  const rows = await tx.answer.findMany({
    where: {
      organisationId,
      assigneeId: actor.id,
      state: "OPEN",
      applies: true,
      gone: false,
      assessment: { productId, closedAt: null },
    },
    include: place,
    orderBy: [{ dueOn: { sort: "asc", nulls: "last" } }, { requirementId: "asc" }],
    take: limit,
  });
  return asWork(tx, actor, rows);
}

/** What came back from review to somebody: it is assigned to them, or to nobody and they were the last to submit it. */
export async function listReturned(tx: Tx, actor: Actor): Promise<WorkAnswer[]> {
  const { organisationId, productId } = visibleTo(actor);
  const rows = await tx.answer.findMany({
    where: {
      organisationId,
      state: "OPEN",
      applies: true,
      gone: false,
      assessment: { productId, closedAt: null },
      submissions: { some: { review: { decision: "RETURNED" } } },
      OR: [{ assigneeId: actor.id }, { assigneeId: null, submissions: { some: { submittedById: actor.id } } }],
    },
    include: place,
  });
  const assigned = new Set(rows.flatMap(({ id, assigneeId }) => (assigneeId ? id : [])));
  const work = await asWork(tx, actor, rows);
  return work
    .filter(({ answerId, returned }) => returned && (assigned.has(answerId) || returned.submittedById === actor.id))
    .sort((a, b) => (b.returned?.at ?? "").localeCompare(a.returned?.at ?? ""));
}

type Row = Prisma.AnswerGetPayload<{ include: typeof place }>;

async function asWork(tx: Tx, actor: Actor, rows: Row[]): Promise<WorkAnswer[]> {
  const returned = await lastReturns(
    tx,
    rows.filter((row) => row.state === "OPEN").map(({ id }) => id),
  );
  return Promise.all(
    rows.map(async (row) => {
      const { id: answerId, assessmentId, requirementId, verdict, state, assessment } = row;
      const requirement = await findPinnedRequirement(tx, actor, assessment.checklists, row);
      return {
        answerId,
        href: answerPath(assessmentId, row),
        requirementId,
        statement: requirement?.statement ?? requirementId,
        productName: assessment.release.product.name,
        release: assessment.release.firmwareVersion,
        verdict,
        state,
        dueOn: toDay(row.dueOn),
        returned: returned.get(answerId) ?? null,
      };
    }),
  );
}

/** For open answers whose last decision sent them back: that decision. */
async function lastReturns(tx: Tx, answerIds: string[]): Promise<Map<string, WorkAnswer["returned"]>> {
  if (answerIds.length === 0) return new Map();
  const submissions = await tx.submission.findMany({
    where: { answerId: { in: answerIds }, decidedAt: { not: null } },
    select: {
      answerId: true,
      submittedById: true,
      review: { select: { decision: true, note: true, reviewedAt: true, reviewedById: true } },
    },
    orderBy: { decidedAt: "asc" },
  });
  const last = new Map(submissions.map((submission) => [submission.answerId, submission]));
  const returns = [...last].filter(([, { review }]) => review?.decision === "RETURNED");
  if (returns.length === 0) return new Map();
  const name = await namesOf(
    tx,
    returns.map(([, { review }]) => review?.reviewedById),
  );
  return new Map(
    returns.flatMap(([answerId, { review, submittedById }]) =>
      answerId && review
        ? [
            [
              answerId,
              {
                by: name(review.reviewedById),
                at: review.reviewedAt.toISOString(),
                note: review.note,
                submittedById,
              },
            ] as const,
          ]
        : [],
    ),
  );
}
