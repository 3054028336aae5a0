import { requirementKey } from "@/features/checklists/key-rules";
import type { Prisma } from "@/generated/prisma/client";
import type { Tx } from "@/lib/transaction";

const newestFirst = { orderBy: { submittedAt: "desc" } } as const;

/** A revision as commands take it: with the evidence and product it belongs to, its submissions and its releases. */
export async function findRevision(tx: Tx, revisionId: string) {
  const revision = await tx.evidenceRevision.findUnique({
    where: { id: revisionId },
    include: { evidence: true, submissions: newestFirst, holdsFor: { select: { releaseId: true } } },
  });
  if (!revision) return null;
  const { productId, ownerId, archivedAt } = revision.evidence;
  const releaseIds = revision.holdsFor.map(({ releaseId }) => releaseId);
  return { ...revision, productId, ownerId, archivedAt, releaseIds };
}

export type LoadedRevision = NonNullable<Awaited<ReturnType<typeof findRevision>>>;

/** The same, with what waits for a decision and everyone who had a hand in it. */
export async function findRevisionToDecide(tx: Tx, revisionId: string) {
  const revision = await findRevision(tx, revisionId);
  if (!revision) return null;
  const waiting = revision.submissions.find(({ decidedAt, takenBackAt }) => !decidedAt && !takenBackAt) ?? null;
  return { ...revision, waiting, contributorIds: waiting?.contributorIds ?? [revision.addedById] };
}

/** Answers that link a revision, or one of several. */
export async function listAnswersLinking(tx: Tx, revision: Prisma.EvidenceRevisionWhereInput) {
  const links = await tx.answerEvidence.findMany({
    where: { revision },
    include: { answer: { include: { assessment: { select: { productId: true, releaseId: true } } } } },
    orderBy: { answerId: "asc" },
  });
  return links.map(({ answer, place }) => ({
    ...answer,
    place,
    productId: answer.assessment.productId,
    releaseId: answer.assessment.releaseId,
    key: requirementKey(answer),
  }));
}

export type LinkingAnswer = Awaited<ReturnType<typeof listAnswersLinking>>[number];

/** An answer that links are put on or taken from. */
export async function findAnswerToLink(tx: Tx, answerId: string) {
  const answer = await tx.answer.findUnique({
    where: { id: answerId },
    include: { assessment: { select: { productId: true, releaseId: true } } },
  });
  if (!answer) return null;
  const { productId, releaseId } = answer.assessment;
  return { ...answer, productId, releaseId, key: requirementKey(answer) };
}

/** Keeps a revision from being withdrawn until this transaction ends. */
export async function holdRevision(tx: Tx, revisionId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "EvidenceRevision" WHERE "id" = ${revisionId}::uuid FOR SHARE`;
}
