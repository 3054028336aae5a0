import { command } from "@/lib/command";
import { Refusal } from "@/lib/outcome";
import { whyNotArchivable } from "./rules";
import { archiveEvidenceSchema } from "./schema";

/** Evidence that no answer uses leaves the library. It is kept, with everything that was decided about it. */
export const archiveEvidence = command(archiveEvidenceSchema, async ({ evidenceId }, { tx, now, permit, record }) => {
  const evidence = permit("evidence:edit", await tx.evidence.findUnique({ where: { id: evidenceId } }));

  // An answer can be linked in this moment: holding the revisions lets that one through first, or refuses it.
  await tx.$queryRaw`SELECT 1 FROM "EvidenceRevision" WHERE "evidenceId" = ${evidenceId}::uuid ORDER BY "id" FOR UPDATE`;
  const linking = await tx.answerEvidence.findMany({
    where: { revision: { evidenceId, withdrawnAt: null } },
    select: { answerId: true },
    distinct: ["answerId"],
  });
  const obstacle = whyNotArchivable(evidence, linking.length);
  if (obstacle) throw new Refusal("conflict", obstacle);

  await tx.evidence.update({ where: { id: evidenceId }, data: { archivedAt: now } });
  record("evidence.archived", { id: evidenceId, productId: evidence.productId }, {});
  return { evidenceId };
});
