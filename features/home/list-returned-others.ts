import { namesOf } from "@/features/people/names-of";
import type { SubmissionKind } from "@/generated/prisma/enums";
import { type Actor, visibleTo } from "@/lib/permissions";
import type { Tx } from "@/lib/transaction";

export type ReturnedOther = {
  submissionId: string;
  kind: Exclude<SubmissionKind, "ANSWER">;
  href: string;
  title: string;
  productName: string | null;
  by: string;
  at: string;
};

const subject = {
  evidenceRevision: { select: { number: true, withdrawnAt: true, evidence: { select: { id: true, title: true } } } },
  release: { select: { id: true, firmwareVersion: true, productId: true } },
  policy: { select: { id: true } },
  review: { select: { decision: true, reviewedById: true, reviewedAt: true } },
} as const;

/** Evidence, profiles and policy texts that this person submitted, that came back, and that nobody put forward again. */
export async function listReturnedOthers(tx: Tx, actor: Actor): Promise<ReturnedOther[]> {
  const mine = visibleTo(actor);
  const returned = await tx.submission.findMany({
    where: { ...mine, submittedById: actor.id, answerId: null, review: { decision: "RETURNED" } },
    select: { evidenceRevisionId: true, releaseId: true, policyId: true },
  });
  if (returned.length === 0) return [];
  // What counts is the last word about each of them, whoever put it forward.
  const history = await tx.submission.findMany({
    where: {
      OR: [
        { evidenceRevisionId: { in: returned.flatMap((it) => it.evidenceRevisionId ?? []) } },
        { releaseId: { in: returned.flatMap((it) => it.releaseId ?? []) } },
        { policyId: { in: returned.flatMap((it) => it.policyId ?? []) } },
      ],
      takenBackAt: null,
    },
    include: subject,
    orderBy: { submittedAt: "asc" },
  });
  const last = new Map(history.map((row) => [row.evidenceRevisionId ?? row.releaseId ?? row.policyId, row]));
  const rows = [...last.values()].filter(
    (row) =>
      row.submittedById === actor.id && row.review?.decision === "RETURNED" && !row.evidenceRevision?.withdrawnAt,
  );
  const name = await namesOf(
    tx,
    rows.map((row) => row.review?.reviewedById),
  );
  const products = await tx.product.findMany({
    where: { id: { in: rows.flatMap((row) => row.productId ?? []) } },
    select: { id: true, name: true },
  });
  return rows
    .flatMap(({ id, kind, evidenceRevision, release, policy, productId, review }): ReturnedOther[] => {
      if (kind === "ANSWER" || !review) return [];
      const [href, title] = evidenceRevision
        ? [
            `/evidence/${evidenceRevision.evidence.id}`,
            `${evidenceRevision.evidence.title}, revision ${evidenceRevision.number}`,
          ]
        : release
          ? [`/products/${release.productId}/profile?release=${release.id}`, `Profile of ${release.firmwareVersion}`]
          : [`/policies/${policy?.id}`, "Policy text"];
      const by = name(review.reviewedById);
      const productName = products.find((product) => product.id === productId)?.name ?? null;
      return [{ submissionId: id, kind, href, title, productName, by, at: review.reviewedAt.toISOString() }];
    })
    .sort((a, b) => b.at.localeCompare(a.at));
}
