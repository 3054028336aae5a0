import { command } from "@/lib/command";
import { Refusal } from "@/lib/outcome";
import { keepFileSchema } from "./schema";

/**
 * Bytes that have been stored are written down, so that evidence can take them up within the hour. Equal bytes are
 * kept once for each organisation: the answer says under which key.
 */
export const keepFile = command(keepFileSchema, async (input, { tx, actor, now, permit, record }) => {
  const { organisationId } = permit("evidence:add", { organisationId: actor.organisationId });
  const { sha256, size } = input;
  // Bytes of another organisation stay where they are, whoever names them.
  if (!input.storageKey.startsWith(`${organisationId}/`)) throw new Refusal("not-found", "There are no such bytes.");

  // Two people can bring the same bytes at once: the first row stays, whoever comes second gets that one.
  const { count } = await tx.storedFile.createMany({
    data: { ...input, size: BigInt(size), organisationId, uploadedById: actor.id, uploadedAt: now },
    skipDuplicates: true,
  });
  const file = await tx.storedFile.findUniqueOrThrow({
    where: { organisationId_sha256: { organisationId, sha256 } },
  });
  // Its hour starts again, or the sweep could take it away from under whoever has just brought it.
  if (count === 0)
    await tx.storedFile.updateMany({ where: { id: file.id, adoptedAt: null }, data: { uploadedAt: now } });

  record("file.kept", { id: file.id }, { sha256, size });
  return { fileId: file.id, storageKey: file.storageKey, mediaType: file.mediaType };
});
