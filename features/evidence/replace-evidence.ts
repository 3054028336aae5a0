import { command } from "@/lib/command";
import { Refusal } from "@/lib/outcome";
import { replaceEvidenceSchema } from "./schema";
import { makeRevision } from "./steps/make-revision";
import { putForward } from "./steps/put-forward";

/**
 * Evidence gets a new revision: a newer report, a corrected note. The one before counts until it ends or is withdrawn;
 * the new one offers itself to every answer that links an older one, and takes its place once it is accepted.
 */
export const replaceEvidence = command(replaceEvidenceSchema, async (input, tools) => {
  const { tx, permit, record } = tools;
  const evidence = permit("evidence:edit", await tx.evidence.findUnique({ where: { id: input.evidenceId } }));
  if (evidence.archivedAt) throw new Refusal("conflict", "This evidence is archived. Add a new piece instead.");

  // Two people can bring a new revision at once; the second has not seen the first one's.
  const number = input.after + 1;
  const { count } = await tx.evidence.updateMany({
    where: { id: evidence.id, latestRevision: input.after },
    data: { latestRevision: number, kind: input.kind },
  });
  if (count === 0) throw new Refusal("conflict", "Somebody has just added a revision. Look at that one first.");

  const releaseIds = [...new Set(input.releaseIds)];
  const revision = await makeRevision(tools, evidence, number, input, releaseIds);
  const { id, productId, title } = evidence;
  record("evidence.revised", { id, productId }, { revision: number, sha256: revision.sha256 });
  if (input.submit) await putForward(tools, { ...revision, title, productId, releaseIds });
  return { evidenceId: id, revisionId: revision.id, number };
});
