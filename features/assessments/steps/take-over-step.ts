import { requirementKey } from "@/features/checklists/key-rules";
import { whyNotLinkable } from "@/features/evidence/rules";
import type { Tools } from "@/lib/command";
import type { Requirement } from "@/lib/content/types";
import { hashOf } from "@/lib/hash";
import { Refusal } from "@/lib/outcome";
import type { Tx } from "@/lib/transaction";
import { likeness, valuesTakenOver, whyNotTakenOver } from "../offers/offer-rules";
import { whyNotEditable } from "../rules";
import type { Values } from "../value-rules";

/** Answers that offer themselves or take over, each with the evidence that it links. */
export async function listAnswersWithLinks(tx: Tx, answerIds: string[]) {
  const answers = await tx.answer.findMany({
    where: { id: { in: answerIds } },
    include: {
      assessment: { select: { productId: true, releaseId: true } },
      evidence: { include: { revision: { include: { evidence: true, holdsFor: true } } } },
    },
    orderBy: { id: "asc" },
  });
  return answers.map((answer) => ({
    ...answer,
    productId: answer.assessment.productId,
    releaseId: answer.assessment.releaseId,
    key: requirementKey(answer),
  }));
}

export type AnswerWithLinks = Awaited<ReturnType<typeof listAnswersWithLinks>>[number];
export type Side = { answer: AnswerWithLinks; requirement: Requirement };

/**
 * Puts what one accepted answer says into another that is open: verdict, rationale, values of the same names, and the
 * evidence beside what is linked there already. Whoever had a hand in those words has one in this answer from here on.
 * Submits nothing. The caller has asked for both permissions and settles the answer. Answers its new revision.
 */
export async function takeOver(tools: Tools, into: Side, from: Side): Promise<number> {
  const { tx, actor, now, record } = tools;
  const { answer } = into;
  const how = likeness(from.requirement, into.requirement);
  const obstacle = whyNotEditable(answer) ?? whyNotTakenOver(from.answer, answer, how);
  if (obstacle) throw new Refusal("conflict", obstacle);
  const { verdict, rationale } = from.answer;
  if (verdict === "NOT_APPLICABLE" && into.requirement.notApplicable === "by-condition")
    throw new Refusal("conflict", `Only the release's profile can say that ${answer.requirementId} does not apply.`);
  const own = answer.values as Values;
  const values = valuesTakenOver(into.requirement.values, from.answer.values as Values, own);

  // Two people can save at once; only the first still finds the revision that was looked at.
  const revision = answer.revision + 1;
  const { count } = await tx.answer.updateMany({
    where: { id: answer.id, state: "OPEN", revision: answer.revision },
    data: { verdict, rationale, values, revision, changedById: actor.id, changedAt: now },
  });
  if (count === 0) throw new Refusal("conflict", "Somebody has just changed this answer. Look again.");
  await tx.answerEdit.create({
    data: {
      organisationId: answer.organisationId,
      answerId: answer.id,
      revision,
      verdict,
      rationale,
      values,
      editedById: actor.id,
      editedAt: now,
      takenFromId: from.answer.acceptedId,
    },
  });
  const evidence = await linkSame(tools, answer, from.answer);
  const { id, productId, key } = answer;
  const sha256 = hashOf({ verdict, rationale, values });
  record("answer.taken-over", { id, productId }, { key, from: from.answer.key, revision, verdict, evidence, sha256 });
  return revision;
}

/** Links what still proves something and is not linked there yet. */
async function linkSame({ tx, actor, now }: Tools, answer: AnswerWithLinks, from: AnswerWithLinks): Promise<number> {
  const linked = new Set(answer.evidence.map(({ evidenceRevisionId }) => evidenceRevisionId));
  const pieces = from.evidence.filter(({ revision }) => {
    const { evidence, withdrawnAt, holdsFor } = revision;
    const { productId, archivedAt } = evidence;
    const piece = { productId, archivedAt, withdrawnAt, releaseIds: holdsFor.map((holds) => holds.releaseId) };
    return !linked.has(revision.id) && whyNotLinkable(answer, piece) === null;
  });
  await tx.answerEvidence.createMany({
    data: pieces.map(({ evidenceRevisionId, place }) => ({
      organisationId: answer.organisationId,
      answerId: answer.id,
      evidenceRevisionId,
      place,
      addedById: actor.id,
      addedAt: now,
    })),
    skipDuplicates: true,
  });
  return pieces.length;
}

/** Evidence that is withdrawn in this moment looks for the answers that link it: these are there before, or it is seen. */
export async function holdLinked(tx: Tx, answerIds: string[]): Promise<void> {
  await tx.$queryRaw`
    SELECT 1 FROM "EvidenceRevision" WHERE "id" IN
      (SELECT "evidenceRevisionId" FROM "AnswerEvidence" WHERE "answerId" = ANY (${answerIds}::uuid[]))
     ORDER BY "id" FOR SHARE`;
}
