import { settleAnswers } from "@/features/assessments/steps/settle-answers";
import type { Tools } from "@/lib/command";
import { Refusal } from "@/lib/outcome";
import { whyNotLinkable } from "../rules";

type Answer = { id: string; key: string; state: string; gone: boolean; productId: string; releaseId: string };
type Piece = {
  id: string;
  number: number;
  evidenceId: string;
  productId: string | null;
  archivedAt: Date | null;
  withdrawnAt: Date | null;
  releaseIds: readonly string[];
};

/** Links a revision to an open answer. A step shared by linking what is there and by adding evidence at an answer. */
export async function linkStep(tools: Tools, answer: Answer, piece: Piece, place: string) {
  const { tx, actor, now, record } = tools;
  const obstacle = whyNotLinkable(answer, piece);
  if (obstacle) throw new Refusal("conflict", obstacle);

  const revision = await touchAnswer(tools, answer.id);
  const { count } = await tx.answerEvidence.createMany({
    data: {
      organisationId: actor.organisationId,
      answerId: answer.id,
      evidenceRevisionId: piece.id,
      place: place || null,
      addedById: actor.id,
      addedAt: now,
    },
    skipDuplicates: true,
  });
  if (count === 0) throw new Refusal("conflict", "This answer links it already.");
  await settleAnswers(tx, [answer.id]);

  record(
    "evidence.linked",
    { id: piece.evidenceId, productId: piece.productId },
    { key: answer.key, revision: piece.number },
  );
  return revision;
}

/** Links are part of what is submitted. An answer can be submitted in this moment: only an open one changes. */
export async function touchAnswer({ tx, actor, now }: Tools, answerId: string): Promise<number> {
  const [answer] = await tx.answer.updateManyAndReturn({
    where: { id: answerId, state: "OPEN" },
    data: { revision: { increment: 1 }, changedById: actor.id, changedAt: now },
  });
  if (!answer)
    throw new Refusal("conflict", "This answer has just been submitted. Take it back to change its evidence.");
  return answer.revision;
}
