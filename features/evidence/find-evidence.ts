import { answerPath } from "@/features/assessments/paths";
import { findPinnedRequirement } from "@/features/checklists/pinned";
import { namesOf } from "@/features/people/names-of";
import { listDeciders } from "@/features/submissions/list-deciders";
import type { Prisma } from "@/generated/prisma/client";
import type { Verdict } from "@/generated/prisma/enums";
import { type Day, toDay } from "@/lib/day";
import { isId } from "@/lib/id";
import { type Actor, can } from "@/lib/permissions";
import { saySize } from "@/lib/storage";
import type { Tx } from "@/lib/transaction";
import { isInDate, type RevisionState, revisionState } from "./rules";

export type RevisionView = {
  id: string;
  number: number;
  state: RevisionState;
  fileName: string | null;
  mediaType: string | null;
  /** In words. */
  size: string | null;
  url: string | null;
  note: string | null;
  sha256: string;
  effectiveOn: Day;
  expiresOn: Day | null;
  inDate: boolean;
  addedBy: string;
  addedAt: Date;
  decision: { by: string; at: Date; note: string } | null;
  withdrawnWhy: string | null;
  releases: { id: string; name: string }[];
  answers: number;
};

export type UsedBy = {
  answerId: string;
  href: string;
  requirementId: string;
  statement: string;
  verdict: Verdict | null;
  release: string;
};

/** One piece of evidence with its revisions, who may decide what waits, and which answers it supports. */
export async function findEvidence(tx: Tx, actor: Actor, evidenceId: string, today: Day) {
  if (!isId(evidenceId)) return null;
  const evidence = await tx.evidence.findUnique({ where: { id: evidenceId }, include: parts });
  if (!evidence || !can(actor, "evidence:read", evidence)) return null;
  const { organisationId, productId, ownerId } = evidence;
  const name = await namesOf(tx, peopleIn(evidence));

  const revisions = evidence.revisions.map((revision) => asView(revision, name, today));
  const counting = revisions.find(({ state }) => state === "ACCEPTED") ?? null;
  const usedBy = await listUsedBy(tx, actor, evidence);
  return {
    id: evidence.id,
    title: evidence.title,
    kind: evidence.kind,
    productId,
    productName: evidence.product?.name ?? null,
    owner: name(ownerId),
    createdAt: evidence.createdAt,
    archivedAt: evidence.archivedAt,
    latestRevision: evidence.latestRevision,
    revisions,
    /** The newest accepted revision; it counts while it is in date. */
    counting,
    waiting: await findWaiting(tx, actor, evidence, name),
    usedBy,
    may: {
      edit: can(actor, "evidence:edit", { organisationId, productId, ownerId }),
      withdraw: can(actor, "evidence:withdraw", { organisationId, productId }),
    },
  };
}

const parts = {
  product: { select: { name: true } },
  revisions: {
    include: {
      file: true,
      holdsFor: { include: { release: { include: { product: { select: { name: true } } } } } },
      submissions: { include: { review: true }, orderBy: { submittedAt: "desc" } },
      answers: { select: { answerId: true } },
    },
    orderBy: { number: "desc" },
  },
} as const satisfies Prisma.EvidenceInclude;

type Found = Prisma.EvidenceGetPayload<{ include: typeof parts }>;
type Name = (id: string) => string;

function asView(revision: Found["revisions"][number], name: Name, today: Day): RevisionView {
  const days = { effectiveOn: toDay(revision.effectiveOn), expiresOn: toDay(revision.expiresOn) };
  const review = revision.submissions.find((submission) => submission.review)?.review;
  return {
    id: revision.id,
    number: revision.number,
    state: revisionState(revision),
    fileName: revision.fileName,
    mediaType: revision.file?.mediaType ?? null,
    size: revision.file && saySize(Number(revision.file.size)),
    url: revision.url,
    note: revision.note,
    sha256: revision.sha256,
    ...days,
    inDate: isInDate(days, today),
    addedBy: name(revision.addedById),
    addedAt: revision.addedAt,
    decision: review ? { by: name(review.reviewedById), at: review.reviewedAt, note: review.note } : null,
    withdrawnWhy: revision.withdrawnWhy,
    releases: revision.holdsFor.map(({ release }) => ({ id: release.id, name: releaseName(release) })),
    answers: revision.answers.length,
  };
}

/** What waits for a decision: who had a hand in it, who may decide, and what it would take the place of. */
async function findWaiting(tx: Tx, actor: Actor, evidence: Found, name: Name) {
  const revision = evidence.revisions.find((one) => revisionState(one) === "SUBMITTED");
  const submission = revision?.submissions.find(({ decidedAt, takenBackAt }) => !decidedAt && !takenBackAt);
  if (!revision || !submission) return null;
  const older = evidence.revisions.filter(({ number }) => number < revision.number);
  const deciders = await listDeciders(tx, actor, { ...submission, productId: evidence.productId });
  return {
    revisionId: revision.id,
    number: revision.number,
    submittedAt: submission.submittedAt,
    hands: submission.contributorIds.map(name),
    deciders: deciders.map((person) => person.name),
    mayDecide: deciders.some(({ id }) => id === actor.id),
    hadAHand: submission.contributorIds.includes(actor.id),
    before: older.find((one) => revisionState(one) === "ACCEPTED")?.number ?? null,
    offersTo: new Set(older.flatMap(({ answers }) => answers.map(({ answerId }) => answerId))).size,
  };
}

/** The answers that link any of its revisions, each once. */
async function listUsedBy(tx: Tx, actor: Actor, evidence: Found): Promise<UsedBy[]> {
  const ids = [...new Set(evidence.revisions.flatMap(({ answers }) => answers.map(({ answerId }) => answerId)))];
  const answers = await tx.answer.findMany({
    where: { id: { in: ids } },
    include: {
      assessment: {
        include: { checklists: true, release: { include: { product: { select: { name: true } } } } },
      },
    },
    orderBy: [{ assessmentId: "asc" }, { checklistId: "asc" }, { requirementId: "asc" }],
  });
  return Promise.all(
    answers
      .filter(({ assessment }) => can(actor, "assessment:read", assessment))
      .map(async ({ id, checklistId, requirementId, verdict, assessment }) => {
        const asked = { checklistId, requirementId };
        const requirement = await findPinnedRequirement(tx, actor, assessment.checklists, asked);
        return {
          answerId: id,
          href: answerPath(assessment.id, asked),
          requirementId,
          statement: requirement?.statement ?? requirementId,
          verdict,
          release: releaseName(assessment.release),
        };
      }),
  );
}

function releaseName(release: { firmwareVersion: string; product: { name: string } }): string {
  return `${release.product.name} ${release.firmwareVersion}`;
}

/** Everyone whom its past names. */
const peopleIn = (evidence: Found) => [
  evidence.ownerId,
  ...evidence.revisions.flatMap(({ addedById, submissions }) => [
    addedById,
    ...submissions.flatMap(({ contributorIds, review }) => [...contributorIds, review?.reviewedById]),
  ]),
];
