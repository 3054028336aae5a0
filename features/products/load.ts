import type { Tx } from "@/lib/transaction";

/** A product as the permission table wants it: its id is also the product it belongs to. */
export async function findProduct(tx: Tx, productId: string) {
  const product = await tx.product.findUnique({ where: { id: productId } });
  return product && { ...product, productId: product.id };
}

/** A release with what its profile says so far and what waits for a decision. */
export async function findReleaseWithProfile(tx: Tx, releaseId: string) {
  return tx.release.findUnique({
    where: { id: releaseId },
    include: {
      capabilities: true,
      acceptedProfile: true,
      submissions: { where: { decidedAt: null, takenBackAt: null } },
    },
  });
}

/** A submitted profile, with the release it describes. */
export async function findProfileSubmission(tx: Tx, submissionId: string) {
  const submission = await tx.submission.findUnique({
    where: { id: submissionId, kind: "PROFILE" },
    include: { release: { include: { acceptedProfile: true } } },
  });
  if (!submission?.release) return null;
  return { ...submission, release: submission.release };
}
