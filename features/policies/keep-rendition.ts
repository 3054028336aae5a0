import { command } from "@/lib/command";
import { Refusal } from "@/lib/outcome";
import { keepRenditionSchema } from "./schema";

/** The page or the PDF of a version is kept as it was made; of two that were made at once, the first one counts. */
export const keepRendition = command(keepRenditionSchema, async (input, { tx, actor, now, permit, record }) => {
  const version = await tx.policyVersion.findUnique({
    where: { id: input.versionId },
    include: { policy: true, renditions: { where: { format: input.format } } },
  });
  const { productId } = permit("policy:publish", version && { ...version, productId: version.policy.productId });
  if (version?.renditions[0]) throw new Refusal("conflict", "It was made already.");

  const { organisationId } = actor;
  const { versionId, format, storageKey, sha256, size } = input;
  if (!storageKey.startsWith(`${organisationId}/`)) throw new Refusal("not-found", "There are no such bytes.");
  const mediaType = format === "PDF" ? "application/pdf" : "text/html";
  const known = await tx.storedFile.findUnique({ where: { organisationId_sha256: { organisationId, sha256 } } });
  const file =
    known ??
    (await tx.storedFile.create({
      data: { organisationId, sha256, size, mediaType, storageKey, uploadedAt: now, adoptedAt: now },
    }));
  await tx.rendition.create({ data: { organisationId, versionId, format, fileId: file.id, sha256, renderedAt: now } });
  record("policy.rendered", { id: version?.policyId ?? versionId, productId }, { format, sha256 });
  return { fileId: file.id, storageKey: file.storageKey };
});
