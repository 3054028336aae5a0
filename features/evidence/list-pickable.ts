import { sayDay, toDay } from "@/lib/day";
import { isId } from "@/lib/id";
import { type Actor, can, visibleTo } from "@/lib/permissions";
import type { Tx } from "@/lib/transaction";
import { findAnswerToLink } from "./load";
import { whyNotLinkable } from "./rules";

/** A revision that could be linked to an answer, or why it cannot. */
export type Pickable = { revisionId: string; title: string; meta: string; whyNot: string | null };

/** The newest revision of each piece that an answer does not link yet; null where the answer does not exist. */
export async function listPickable(tx: Tx, actor: Actor, answerId: string, find: string): Promise<Pickable[] | null> {
  const answer = isId(answerId) ? await findAnswerToLink(tx, answerId) : null;
  if (!answer || !can(actor, "evidence:read", answer)) return null;
  const { organisationId } = visibleTo(actor);
  const pieces = await tx.evidence.findMany({
    where: {
      organisationId,
      archivedAt: null,
      OR: [{ productId: null }, { productId: answer.productId }],
      title: { contains: find.slice(0, 200), mode: "insensitive" },
      revisions: { some: { withdrawnAt: null, answers: { none: { answerId } } } },
    },
    include: { revisions: { include: { holdsFor: true }, orderBy: { number: "desc" }, take: 1 } },
    orderBy: { createdAt: "desc" },
    take: 50,
  });
  const pickable = pieces.flatMap(({ title, productId, archivedAt, revisions: [revision] }) => {
    if (!revision || revision.withdrawnAt) return [];
    const releaseIds = revision.holdsFor.map(({ releaseId }) => releaseId);
    const whyNot = whyNotLinkable(answer, { ...revision, productId, archivedAt, releaseIds });
    const until = toDay(revision.expiresOn);
    const meta = [
      `Revision ${revision.number}`,
      revision.acceptedId ? "accepted" : "not accepted yet",
      until ? `to ${sayDay(until)}` : "no end date",
    ].join(" · ");
    return [{ revisionId: revision.id, title, meta, whyNot }];
  });
  return pickable.sort((a, b) => Number(a.whyNot !== null) - Number(b.whyNot !== null));
}
