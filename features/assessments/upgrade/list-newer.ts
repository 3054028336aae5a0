import { listChecklists } from "@/features/checklists/queries";
import { type Actor, can, visibleTo } from "@/lib/permissions";
import type { Tx } from "@/lib/transaction";
import { isNewer } from "./load-upgrade";

/** An assessment of whose checklists there are newer versions. */
export type Newer = { assessmentId: string; productName: string; release: string; checklists: string[] };

/** Running assessments that could move to newer checklists, for those who may do it. In one statement. */
export async function listNewer(tx: Tx, actor: Actor): Promise<Newer[]> {
  const { organisationId, productId } = visibleTo(actor);
  const newest = new Map((await listChecklists(tx, actor)).map((list) => [list.id, list]));
  const assessments = await tx.assessment.findMany({
    where: {
      organisationId,
      productId,
      closedAt: null,
      release: { product: { archivedAt: null } },
      // Most checklists have one version: only what is held at another one than the newest is looked at.
      checklists: {
        some: { OR: [...newest].map(([checklistId, { version }]) => ({ checklistId, version: { not: version } })) },
      },
    },
    select: {
      id: true,
      organisationId: true,
      productId: true,
      checklists: { select: { checklistId: true, version: true } },
      release: { select: { firmwareVersion: true, product: { select: { name: true } } } },
    },
    orderBy: { createdAt: "desc" },
  });
  return assessments.flatMap((assessment) => {
    const checklists = assessment.checklists.flatMap(({ checklistId, version }) => {
      const list = newest.get(checklistId);
      return list && isNewer(list.version, version) ? list.short : [];
    });
    if (checklists.length === 0 || !can(actor, "assessment:start", assessment)) return [];
    const { release } = assessment;
    return [
      { assessmentId: assessment.id, productName: release.product.name, release: release.firmwareVersion, checklists },
    ];
  });
}
