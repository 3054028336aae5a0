import { requirementKey } from "@/features/checklists/key-rules";
import { listPinned } from "@/features/checklists/pinned";
import { eachOnce } from "@/features/checklists/pinned-rules";
import type { Verdict } from "@/generated/prisma/enums";
import { isId } from "@/lib/id";
import { type Actor, can } from "@/lib/permissions";
import type { Tx } from "@/lib/transaction";
import type { Alike } from "./answer-offers";
import { isUntouched, offersItself, sameWordOffers } from "./offer-rules";
import { asAlike } from "./tell-offers";

/** Requirements that could take over an accepted answer to the same words, each with the one it would take. */
export type OfferedPair = { into: Alike; from: Alike & { verdict: Verdict | null; evidence: number } };

/** Everything of an assessment that can be answered by what was accepted for the same words. */
export async function findOffers(tx: Tx, actor: Actor, assessmentId: string) {
  if (!isId(assessmentId)) return null;
  const assessment = await tx.assessment.findUnique({
    where: { id: assessmentId },
    include: { checklists: { orderBy: { addedAt: "asc" } }, release: { include: { product: true } } },
  });
  if (!assessment || !can(actor, "assessment:read", assessment)) return null;
  const { release, productId, organisationId } = assessment;
  const lists = await listPinned(tx, actor, assessment.checklists);
  const requirements = new Map(eachOnce(lists.flatMap((list) => list.requirements)).map((it) => [it.key, it]));
  const answers = await tx.answer.findMany({
    where: { assessmentId, gone: false, applies: true },
    include: { _count: { select: { evidence: true } } },
  });
  const byKey = new Map(answers.map((answer) => [requirementKey(answer), answer]));
  const keysWhere = (fits: (answer: (typeof answers)[number]) => boolean) =>
    new Set([...byKey].flatMap(([key, answer]) => (fits(answer) ? [key] : [])));

  const mayAnswer = (assigneeId: string | null) => can(actor, "answer:edit", { organisationId, productId, assigneeId });
  const open = keysWhere((answer) => isUntouched(answer) && mayAnswer(answer.assigneeId));
  const found = sameWordOffers([...requirements.values()], open, keysWhere(offersItself));
  return {
    productId,
    productName: release.product.name,
    release: release.firmwareVersion,
    pairs: found.flatMap(({ intoKey, fromKey }): OfferedPair[] => {
      const [into, from] = [byKey.get(intoKey), byKey.get(fromKey)];
      const [asked, answered] = [requirements.get(intoKey), requirements.get(fromKey)];
      if (!into || !from || !asked || !answered) return [];
      return [
        {
          into: asAlike(into.id, asked, "same-words", lists),
          from: {
            ...asAlike(from.id, answered, "same-words", lists),
            verdict: from.verdict,
            evidence: from._count.evidence,
          },
        },
      ];
    }),
  };
}
