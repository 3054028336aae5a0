import type { PolicyState } from "@/generated/prisma/enums";
import type { Day } from "@/lib/day";
import { type Actor, can } from "@/lib/permissions";
import type { Tx } from "@/lib/transaction";
import { buildDraft } from "./build-draft";
import type { FrozenText } from "./frozen-text";
import { findPolicy } from "./load";
import type { PublishObstacle } from "./obstacles";

export type PublishingView = {
  productName: string;
  nextVersion: number;
  state: PolicyState;
  proven: number;
  releases: string[];
  obstacles: (PublishObstacle & { section: string })[];
};

/** What stands between the text and its publication: of the approved text if there is one, else of the draft. */
export async function findPublishing(
  tx: Tx,
  actor: Actor,
  policyId: string,
  today: Day,
): Promise<PublishingView | null> {
  const policy = await findPolicy(tx, policyId);
  if (!policy || !can(actor, "policy:publish", policy)) return null;
  const approved = policy.approvedId ? await tx.submission.findUnique({ where: { id: policy.approvedId } }) : null;
  const text = approved?.state as unknown as FrozenText | undefined;
  const frozen = text && { ...text, releaseIds: text.releases.map(({ releaseId }) => releaseId) };
  const draft = await buildDraft(tx, actor, policy, today, frozen);
  const titles = new Map(draft.template.sections.map(({ id, title }, index) => [id, `Section ${index}, ${title}`]));
  return {
    productName: draft.productName,
    nextVersion: policy.latestVersion + 1,
    state: policy.state,
    proven: draft.claims.filter(({ standing }) => standing.standing === "proven").length,
    releases: draft.releases.map(({ name }) => name),
    obstacles: draft.obstacles.map((obstacle) => ({ ...obstacle, section: titles.get(obstacle.sectionId) ?? "" })),
  };
}
