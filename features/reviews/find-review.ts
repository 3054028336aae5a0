import { answerPath } from "@/features/assessments/paths";
import type { AnswerState } from "@/features/assessments/steps/freeze-answer";
import { findPinnedRequirement } from "@/features/checklists/pinned";
import { findChecklist, findRequirement } from "@/features/checklists/queries";
import { phaseOf } from "@/features/exceptions/rules";
import { namesOf } from "@/features/people/names-of";
import { listDeciders } from "@/features/reviews/list-deciders";
import type { Prisma } from "@/generated/prisma/client";
import type { SubmissionKind } from "@/generated/prisma/enums";
import { dayIn, now } from "@/lib/clock";
import type { Caution } from "@/lib/content/types";
import { type Day, toDay } from "@/lib/day";
import { isId } from "@/lib/id";
import { type Actor, can } from "@/lib/permissions";
import type { Tx } from "@/lib/transaction";
import { listProofs, type Proof } from "./list-proofs";
import { reviewRight } from "./queries";

export type Decided = { by: string; yours: boolean; decision: "ACCEPTED" | "RETURNED"; at: string; note: string };

/** A frozen state as whoever decides it sees it. Plain data. */
export type ReviewDetail = {
  submissionId: string;
  kind: SubmissionKind;
  title: string;
  /** Where it belongs: product, release, checklist. */
  place: string[];
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
  answer: AnswerUnderReview | null;
  evidence: EvidenceUnderReview | null;
  /** Its own page, for kinds that are decided there. */
  ownPage: string | null;
};

export type AnswerUnderReview = {
  href: string;
  key: string;
  requirementId: string;
  guidance: string | null;
  goodEvidence: string[];
  caution: Caution | null;
  buyer: string | null;
  asked: Record<string, string>;
  state: AnswerState;
  /** What was decided last, to be compared with. */
  before: AnswerState | null;
  proofs: Proof[];
  /** The last day of an exception that was approved for older words of the requirement: accepting confirms it. */
  confirmsUntil: Day | null;
};

type EvidenceUnderReview = {
  evidenceId: string;
  revisionId: string;
  number: number;
  proof: Proof;
  answers: { href: string; requirementId: string; statement: string }[];
};

/** One submission that exists for the actor, with everything that it takes to decide it. */
export async function findReview(tx: Tx, actor: Actor, submissionId: string): Promise<ReviewDetail | null> {
  if (!isId(submissionId)) return null;
  const submission = await tx.submission.findUnique({ where: { id: submissionId }, include: parts });
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
    ...(await tellSubject(tx, actor, submission, siblings[0]?.state as AnswerState | undefined, product?.name)),
  };
}

const parts = {
  review: true,
  answer: {
    include: {
      assessment: { include: { checklists: true, release: true } },
      exceptions: { where: { status: "APPROVED" }, orderBy: { expiresOn: "desc" }, take: 1 },
    },
  },
  evidenceRevision: { include: { evidence: true } },
  release: true,
  policy: true,
} as const satisfies Prisma.SubmissionInclude;

type Found = Prisma.SubmissionGetPayload<{ include: typeof parts }>;
type Subject = Pick<ReviewDetail, "title" | "place" | "answer" | "evidence" | "ownPage">;

async function tellSubject(
  tx: Tx,
  actor: Actor,
  submission: Found,
  before: AnswerState | undefined,
  product = "The whole organisation",
): Promise<Subject> {
  const { answer, evidenceRevision, release, policy } = submission;
  if (answer) {
    const { assessment, checklistId, requirementId } = answer;
    const state = submission.state as unknown as AnswerState;
    const version = state.checklistVersion;
    const requirement = await findRequirement(tx, actor, { checklistId, version, requirementId });
    const checklist = await findChecklist(tx, actor, checklistId, version);
    const ids = [...state.evidence, ...(before?.evidence ?? [])].map((piece) => piece.revisionId);
    return {
      title: requirement?.statement ?? requirementId,
      place: [product, assessment.release.firmwareVersion, `${checklist?.short ?? checklistId}, version ${version}`],
      answer: {
        href: answerPath(answer.assessmentId, answer),
        key: state.key,
        requirementId,
        guidance: requirement?.guidance ?? null,
        goodEvidence: [...(requirement?.evidence ?? [])],
        caution: requirement?.caution ?? null,
        buyer: requirement?.buyer ?? null,
        asked: Object.fromEntries(Object.entries(requirement?.values ?? {}).map(([id, value]) => [id, value.ask])),
        state,
        before: before ?? null,
        proofs: await listProofs(tx, ids, assessment.releaseId),
        confirmsUntil: confirmedBy(actor, answer),
      },
      evidence: null,
      ownPage: null,
    };
  }
  if (evidenceRevision) {
    const { evidenceId, id: revisionId, number, evidence } = evidenceRevision;
    const [proof] = await listProofs(tx, [revisionId], null);
    return {
      title: `${evidence.title}, revision ${number}`,
      place: [product, "Evidence"],
      answer: null,
      evidence: proof
        ? { evidenceId, revisionId, number, proof, answers: await listAnswersOn(tx, actor, evidenceId) }
        : null,
      ownPage: `/evidence/${evidenceId}`,
    };
  }
  if (release) {
    const title = `Profile of ${release.firmwareVersion}`;
    const ownPage = `/products/${release.productId}/profile?release=${release.id}`;
    return { title, place: [product], answer: null, evidence: null, ownPage };
  }
  return {
    title: "Policy text",
    place: [product],
    answer: null,
    evidence: null,
    ownPage: `/policies/${policy?.id}/approve`,
  };
}

/** Until when accepting an answer that is to be confirmed puts the exception on it back in force. */
function confirmedBy(actor: Actor, { toConfirm, exceptions, verdict }: NonNullable<Found["answer"]>): Day | null {
  const [exception] = exceptions;
  if (!toConfirm || !exception) return null;
  const today = dayIn(actor.organisation.timeZone, now());
  const dated = { status: exception.status, expiresOn: toDay(exception.expiresOn) };
  return phaseOf(dated, { verdict, toConfirm, gone: false }, today) === "to-confirm" ? dated.expiresOn : null;
}

/** The answers that link any revision of a piece of evidence: what is decided is felt there. */
async function listAnswersOn(tx: Tx, actor: Actor, evidenceId: string) {
  const answers = await tx.answer.findMany({
    where: { evidence: { some: { revision: { evidenceId } } } },
    include: { assessment: { include: { checklists: true } } },
    orderBy: { requirementId: "asc" },
  });
  const seen = answers.filter((answer) => can(actor, "assessment:read", answer.assessment));
  return Promise.all(
    seen.map(async (answer) => {
      const { requirementId, assessment } = answer;
      const requirement = await findPinnedRequirement(tx, actor, assessment.checklists, answer);
      return {
        href: answerPath(answer.assessmentId, answer),
        requirementId,
        statement: requirement?.statement ?? requirementId,
      };
    }),
  );
}
