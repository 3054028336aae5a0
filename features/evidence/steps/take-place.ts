import type { Tools } from "@/lib/command";
import { type LinkingAnswer, type LoadedRevision, listAnswersLinking } from "../load";

/**
 * An accepted revision joins the ones before it on every answer of a release that it holds for. The older links stay:
 * they count until their own end, or until what they name is withdrawn. Gives back who linked an older one
 * and who linked this one already.
 */
export async function takePlace({ tx, actor, now, record }: Tools, revision: LoadedRevision) {
  const { id, evidenceId, productId, number, addedById } = revision;
  const resting = new Map<string, LinkingAnswer>();
  for (const answer of await listAnswersLinking(tx, { evidenceId, number: { lt: number } }))
    resting.set(answer.id, answer);
  const own = await listAnswersLinking(tx, { id });
  const linked = new Set(own.map((answer) => answer.id));
  const joining = [...resting.values()].filter(
    (answer) => !linked.has(answer.id) && revision.releaseIds.includes(answer.releaseId),
  );

  await tx.answerEvidence.createMany({
    data: joining.map((answer) => ({
      organisationId: actor.organisationId,
      answerId: answer.id,
      evidenceRevisionId: id,
      place: answer.place,
      addedById,
      addedAt: now,
    })),
    skipDuplicates: true,
  });
  for (const { key } of joining) record("evidence.linked", { id: evidenceId, productId }, { key, revision: number });
  return { older: [...resting.values()], own };
}
