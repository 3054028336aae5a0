import { acceptedProfileOf } from "@/features/assessments/accepted-profile";
import { bringsOf } from "@/features/assessments/held-checklists/checklist-rules";
import { describeChoice } from "@/features/assessments/held-checklists/describe-choice";
import { findProfileRules, listChecklists } from "@/features/checklists/queries";
import { applicableKeys } from "@/features/checklists/rules";
import type { Actor } from "@/lib/permissions";
import type { Tx } from "@/lib/transaction";
import { findVisibleProduct } from "./visible-products";

/** What it takes to begin the assessment of a release: the newest one, unless another is asked for. */
export async function findStart(tx: Tx, actor: Actor, productId: string, releaseId?: string) {
  const product = await findVisibleProduct(tx, actor, productId);
  if (!product) return null;
  const releases = await tx.release.findMany({
    where: { productId },
    select: {
      id: true,
      firmwareVersion: true,
      hardwareRevision: true,
      acceptedProfile: true,
      assessment: { select: { id: true, checklists: { select: { checklistId: true } } } },
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });
  const release = releaseId ? releases.find(({ id }) => id === releaseId) : releases[0];
  const before = releases.find(({ id, assessment }) => id !== release?.id && assessment !== null);
  const newest = await listChecklists(tx, actor);
  const held = new Set(before?.assessment?.checklists.map(({ checklistId }) => checklistId));
  const going = newest.flatMap(({ id }) => (held.has(id) ? [id] : []));
  const all = newest.flatMap((list) => list.requirements);
  const profile = release ? acceptedProfileOf(release) : null;
  const applies = applicableKeys(all, profile, await findProfileRules(actor));
  const checklists = await describeChoice(tx, actor, newest, (list) => bringsOf(list, applies, new Map()));
  return {
    profileAccepted: profile !== null,
    archived: product.archivedAt !== null,
    release: release && {
      id: release.id,
      name: `${release.firmwareVersion}, hardware rev ${release.hardwareRevision}`,
      assessmentId: release.assessment?.id ?? null,
    },
    checklists,
    /** The newest other release that is assessed, where its checklists are still to be had: one goes on with them. */
    before: before && going.length > 0 ? { name: before.firmwareVersion, checklistIds: going } : null,
  };
}
