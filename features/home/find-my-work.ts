import { listMyAnswers, listReturned, type WorkAnswer } from "@/features/assessments/my-work";
import { listNewer, type Newer } from "@/features/assessments/upgrade/list-newer";
import { type DriftedPolicy, listDrift } from "@/features/policies/drift/list-drift";
import { listWaiting, type Waiting } from "@/features/reviews/queries";
import type { Day } from "@/lib/day";
import { type Actor, can } from "@/lib/permissions";
import type { Tx } from "@/lib/transaction";
import { type Expiring, listExpiring } from "./list-expiring";
import { listReturnedOthers, type ReturnedOther } from "./list-returned-others";

export type MyWork = {
  /** What this person may decide, the oldest first. */
  waiting: Waiting[];
  returned: WorkAnswer[];
  returnedOthers: ReturnedOther[];
  /** Assigned and open, without what came back: that stands above. */
  assigned: WorkAnswer[];
  /** Their own policies first. */
  drifted: DriftedPolicy[];
  expiring: Expiring[];
  /** Wishes for the right to review that this person may decide. */
  grants: number;
  /** Assessments whose checklists have newer versions, for those who may move them. */
  newer: Newer[];
};

const NOTHING: MyWork = {
  waiting: [],
  returned: [],
  returnedOthers: [],
  assigned: [],
  drifted: [],
  expiring: [],
  grants: 0,
  newer: [],
};

/** What Home shows. Its statements do not grow with the work. */
export async function findMyWork(tx: Tx, actor: Actor, today: Day): Promise<MyWork> {
  const { organisationId } = actor;
  if (!can(actor, "evidence:read", { organisationId })) return NOTHING;
  const reviews = actor.roles.includes("SECURITY_LEAD");
  const works = can(actor, "evidence:add", { organisationId });
  const returned = works ? await listReturned(tx, actor) : [];
  const back = new Set(returned.map(({ answerId }) => answerId));
  const assigned = works ? await listMyAnswers(tx, actor) : [];
  const drifted = await listDrift(tx, actor, today);
  return {
    waiting: reviews ? (await listWaiting(tx, actor)).filter(({ mayDecide }) => mayDecide) : [],
    returned,
    returnedOthers: works ? await listReturnedOthers(tx, actor) : [],
    assigned: assigned.filter(({ answerId }) => !back.has(answerId)),
    drifted: drifted.sort(
      (a, b) =>
        Number(b.ownerId === actor.id) - Number(a.ownerId === actor.id) ||
        a.productName.localeCompare(b.productName, "en"),
    ),
    expiring: await listExpiring(tx, actor, today),
    grants: await countGrants(tx, actor),
    newer: works ? await listNewer(tx, actor) : [],
  };
}

async function countGrants(tx: Tx, actor: Actor): Promise<number> {
  const { organisationId } = actor;
  if (!can(actor, "people:decide-grant", { organisationId, contributorIds: [] })) return 0;
  return tx.roleGrant.count({
    where: { organisationId, decidedAt: null, requestedById: { not: actor.id }, personId: { not: actor.id } },
  });
}
