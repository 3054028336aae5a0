import {
  type ChecklistComparison,
  compareChecklists,
  type RequirementChange,
} from "@/features/checklists/compare-rules";
import { listPinned } from "@/features/checklists/pinned";
import { eachOnce } from "@/features/checklists/pinned-rules";
import { type ChecklistRef, listChecklists, listVersions } from "@/features/checklists/queries";
import type { Checklist, Requirement } from "@/lib/content/types";
import type { Actor } from "@/lib/permissions";
import type { Tx } from "@/lib/transaction";
import { planUpgrade, type Upgrade } from "./upgrade-rules";

/** One checklist of an assessment and the version that it could move to. */
export type Move = { checklistId: string; from: string; to: string };

/** The checklists of an assessment of which there is a newer version. */
export async function listMoves(tx: Tx, actor: Actor, pinned: readonly ChecklistRef[]): Promise<Move[]> {
  const newest = new Map((await listChecklists(tx, actor)).map(({ id, version }) => [id, version]));
  return pinned.flatMap(({ checklistId, version: from }) => {
    const to = newest.get(checklistId);
    return to !== undefined && isNewer(to, from) ? [{ checklistId, from, to }] : [];
  });
}

/** Versions are numbers written as text: 10 is newer than 9. */
export const isNewer = (version: string, than: string) => Number(version) > Number(than);

/** The checklists as they will stand, and what that does to the requirements of an assessment. */
export async function loadUpgrade(
  tx: Tx,
  actor: Actor,
  pinned: readonly ChecklistRef[],
  moves: readonly Move[],
): Promise<{ lists: Checklist[]; upgrade: Upgrade }> {
  const before = await listPinned(tx, actor, pinned);
  const lists = await listPinned(
    tx,
    actor,
    pinned.map((ref) => ({
      ...ref,
      version: moves.find((it) => it.checklistId === ref.checklistId)?.to ?? ref.version,
    })),
  );
  const [old, now] = [before, lists].map((all) => eachOnce(all.flatMap((list) => list.requirements)));
  const changes = await compareShared(tx, actor, old ?? [], now ?? []);
  return { lists, upgrade: planUpgrade(old ?? [], now ?? [], ({ key }) => changes.get(key) ?? null) };
}

/** What changed in those that stay. A requirement is compared in the checklist that defines it, whoever uses it. */
async function compareShared(tx: Tx, actor: Actor, before: readonly Requirement[], now: readonly Requirement[]) {
  const current = new Map(now.map((it) => [it.key, it]));
  const changes = new Map<string, RequirementChange>();
  const compared = new Map<string, ChecklistComparison | null>();
  for (const earlier of before) {
    const later = current.get(earlier.key);
    if (!later || later.version === earlier.version) continue;
    const step = `${earlier.checklistId} ${earlier.version} ${later.version}`;
    if (!compared.has(step))
      compared.set(
        step,
        compareBetween(await listVersions(tx, actor, earlier.checklistId), earlier.version, later.version),
      );
    const change = compared.get(step)?.changed.find(({ key }) => key === earlier.key);
    if (change) changes.set(earlier.key, change);
  }
  return changes;
}

function compareBetween(versions: readonly Checklist[], from: string, to: string): ChecklistComparison | null {
  const before = versions.find(({ version }) => version === from);
  const now = versions.find(({ version }) => version === to);
  const between = versions.filter(({ version }) => isNewer(version, from) && isNewer(to, version));
  return before && now ? compareChecklists(before, now, between) : null;
}
