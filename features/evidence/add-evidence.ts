import { command, type Tools } from "@/lib/command";
import { Refusal } from "@/lib/outcome";
import { findAnswerToLink } from "./load";
import { addEvidenceSchema } from "./schema";
import { linkStep } from "./steps/link-step";
import { makeRevision } from "./steps/make-revision";
import { putForward } from "./steps/put-forward";

/** Somebody brings a proof: a file, a link or a note, since when it holds and for which releases; if asked, at an answer. */
export const addEvidence = command(addEvidenceSchema, async (input, tools) => {
  const { tx, actor, now, permit, record } = tools;
  const { organisationId } = actor;
  const { productId, archivedAt } = permit("evidence:add", await findHome(tools, input.productId));
  const answer = input.answerId ? permit("answer:edit", await findAnswerToLink(tx, input.answerId)) : null;

  if (archivedAt) throw new Refusal("conflict", "This product is archived. Restore it to add evidence.");
  const evidence = await tx.evidence.create({
    data: {
      organisationId,
      productId,
      kind: input.kind,
      title: input.title,
      ownerId: actor.id,
      latestRevision: 1,
      createdAt: now,
    },
  });
  // Whoever brings it at an answer says that it holds for the release of that answer.
  const releaseIds = [...new Set([...input.releaseIds, ...(answer ? [answer.releaseId] : [])])];
  const revision = await makeRevision(tools, evidence, 1, input, releaseIds);
  const piece = { ...evidence, ...revision, releaseIds };

  const subject = { id: evidence.id, productId };
  record("evidence.added", subject, { kind: input.kind, revision: 1, sha256: revision.sha256 });
  const answerRevision = answer && (await linkStep(tools, answer, piece, input.place));
  if (input.submit) await putForward(tools, piece);
  return { evidenceId: evidence.id, revisionId: revision.id, answerRevision };
});

async function findHome({ tx, actor }: Tools, productId: string | null) {
  if (productId === null) return { organisationId: actor.organisationId, productId, archivedAt: null };
  const product = await tx.product.findUnique({ where: { id: productId } });
  return product && { organisationId: product.organisationId, productId, archivedAt: product.archivedAt };
}
