import { listChecklists } from "@/features/checklists/queries";
import type { Actor } from "@/lib/permissions";
import type { Tx } from "@/lib/transaction";
import { findVisibleProduct } from "./visible-products";

/** What it takes to begin the assessment of a release: the newest one, unless another is asked for. */
export async function findStart(tx: Tx, actor: Actor, productId: string, releaseId?: string) {
  const product = await findVisibleProduct(tx, actor, productId);
  if (!product) return null;
  const releases = await tx.release.findMany({
    where: { productId },
    select: { id: true, firmwareVersion: true, hardwareRevision: true, assessment: { select: { id: true } } },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });
  const release = releaseId ? releases.find(({ id }) => id === releaseId) : releases[0];
  const checklists = (await listChecklists(tx, actor)).map(({ id, title, version, audience, requirements }) => ({
    id,
    title,
    version,
    audience,
    requirements: requirements.length,
  }));
  return {
    archived: product.archivedAt !== null,
    release: release && {
      id: release.id,
      name: `${release.firmwareVersion}, hardware rev ${release.hardwareRevision}`,
      assessmentId: release.assessment?.id ?? null,
    },
    checklists,
  };
}
