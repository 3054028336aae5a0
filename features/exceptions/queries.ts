import { answerPath } from "@/features/assessments/paths";
import { findPinnedRequirement } from "@/features/checklists/pinned";
import { namesOf } from "@/features/people/names-of";
import { listDeciders } from "@/features/submissions/list-deciders";
import type { Prisma } from "@/generated/prisma/client";
import type { Verdict } from "@/generated/prisma/enums";
import { type Day, toDay } from "@/lib/day";
import { isId } from "@/lib/id";
import { type Actor, can } from "@/lib/permissions";
import type { Tx } from "@/lib/transaction";
import { findExceptionToDecide } from "./load";
import { type ExceptionPhase, phaseOf, whyNotDecidable } from "./rules";

/** An exception as lists show it. */
export type ExceptionRow = {
  id: string;
  phase: ExceptionPhase;
  requirementId: string;
  statement: string;
  productId: string;
  product: string;
  release: string;
  answerId: string;
  answerHref: string;
  verdict: Verdict | null;
  likelihood: number;
  impact: number;
  expiresOn: Day;
  tellBuyers: boolean;
  requestedBy: string;
  requestedAt: Date;
};

const parts = {
  answer: { select: { id: true, checklistId: true, requirementId: true, verdict: true, toConfirm: true, gone: true } },
  assessment: {
    include: { checklists: true, release: { include: { product: { select: { id: true, name: true } } } } },
  },
} as const satisfies Prisma.ExceptionInclude;

type Found = Prisma.ExceptionGetPayload<{ include: typeof parts }>;

/** Every exception that the actor may see: what needs a decision first, then what ends soonest. */
export async function listExceptions(tx: Tx, actor: Actor, today: Day, productId?: string): Promise<ExceptionRow[]> {
  const { organisationId, onlyProductIds } = actor;
  const products = productId ? [productId] : onlyProductIds ? [...onlyProductIds] : null;
  const found = await tx.exception.findMany({
    where: { organisationId, ...(products ? { assessment: { productId: { in: products } } } : {}) },
    include: parts,
    orderBy: [{ expiresOn: "asc" }, { requestedAt: "desc" }],
  });
  const visible = found.filter(({ assessment }) => can(actor, "exception:read", assessment));
  const name = await namesOf(
    tx,
    visible.map(({ requestedById }) => requestedById),
  );
  const rows = await Promise.all(visible.map((exception) => asRow(tx, actor, exception, today, name)));
  return rows.sort((a, b) => rank[a.phase] - rank[b.phase]);
}

const rank: Record<ExceptionPhase, number> = {
  requested: 0,
  "in-force": 1,
  "to-confirm": 2,
  moot: 3,
  expired: 4,
  revoked: 5,
  rejected: 6,
};

/** One exception with everything that was said about it, and who may decide it. */
export async function findException(tx: Tx, actor: Actor, exceptionId: string, today: Day) {
  if (!isId(exceptionId)) return null;
  const exception = await tx.exception.findUnique({
    where: { id: exceptionId },
    include: { ...parts, renewedBy: { select: { id: true, status: true } } },
  });
  const target = await findExceptionToDecide(tx, exceptionId);
  if (!exception || !target || !can(actor, "exception:read", target)) return null;
  const { contributorIds, reviewedById, revokedById, requestedById, productId, organisationId } = target;
  const name = await namesOf(tx, [requestedById, ...contributorIds, reviewedById, revokedById]);
  const deciders = await listDeciders(tx, actor, { organisationId, productId, contributorIds });
  const row = await asRow(tx, actor, exception, today, name);
  const ended = !["requested", "rejected", "revoked"].includes(row.phase);
  return {
    ...row,
    reason: exception.reason,
    compensation: exception.compensation,
    buyerWording: exception.buyerWording,
    renewsId: exception.renewsId,
    renewedById: exception.renewedBy?.id ?? null,
    review: reviewedById
      ? { by: name(reviewedById), at: exception.reviewedAt, note: exception.reviewNote ?? "" }
      : null,
    revoked: revokedById ? { by: name(revokedById), at: exception.revokedAt, why: exception.revokedWhy ?? "" } : null,
    hands: contributorIds.map(name),
    hadAHand: contributorIds.includes(actor.id),
    deciders: deciders.map((person) => person.name),
    whyNot: whyNotDecidable({ status: exception.status, expiresOn: row.expiresOn, gone: exception.answer.gone }, today),
    acceptsAnswer: target.waiting !== null,
    may: {
      decide: row.phase === "requested" && deciders.some(({ id }) => id === actor.id),
      clear: exception.status === "REQUESTED" && row.phase === "expired" && deciders.some(({ id }) => id === actor.id),
      revoke: exception.status === "APPROVED" && row.phase !== "expired" && can(actor, "exception:revoke", target),
      renew:
        exception.status === "APPROVED" &&
        ended &&
        !exception.renewedBy &&
        can(actor, "exception:request", { ...target, assigneeId: target.answer.assigneeId }),
    },
  };
}

async function asRow(
  tx: Tx,
  actor: Actor,
  exception: Found,
  today: Day,
  name: (id: string) => string,
): Promise<ExceptionRow> {
  const { answer, assessment } = exception;
  const { requirementId } = answer;
  const requirement = await findPinnedRequirement(tx, actor, assessment.checklists, answer);
  const { release } = assessment;
  const expiresOn = toDay(exception.expiresOn);
  return {
    id: exception.id,
    phase: phaseOf({ status: exception.status, expiresOn }, answer, today),
    requirementId,
    statement: requirement?.statement ?? requirementId,
    productId: release.product.id,
    product: release.product.name,
    release: release.firmwareVersion,
    answerId: answer.id,
    answerHref: answerPath(assessment.id, answer),
    verdict: answer.verdict,
    likelihood: exception.likelihood,
    impact: exception.impact,
    expiresOn,
    tellBuyers: exception.tellBuyers,
    requestedBy: name(exception.requestedById),
    requestedAt: exception.requestedAt,
  };
}
