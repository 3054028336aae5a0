import type { z } from "zod";
import type { Tools } from "@/lib/command";
import { fromDay } from "@/lib/day";
import { hashOf } from "@/lib/hash";
import { Refusal } from "@/lib/outcome";
import { exists } from "@/lib/permissions";
import { whyNotDated } from "../rules";
import type { addEvidenceSchema, replaceEvidenceSchema } from "../schema";

type Proof = z.output<typeof addEvidenceSchema> | z.output<typeof replaceEvidenceSchema>;
type Home = { id: string; productId: string | null };

/**
 * Writes a revision of evidence down: takes up the uploaded bytes, or hashes the words, and says for which releases it
 * holds. A step shared by adding evidence and by replacing it.
 */
export async function makeRevision(tools: Tools, evidence: Home, number: number, proof: Proof, releaseIds: string[]) {
  const { tx, actor, now, today } = tools;
  const obstacle = whyNotDated(proof, today);
  if (obstacle) throw new Refusal("invalid", obstacle, { fieldErrors: { effectiveOn: [obstacle] } });
  await requireReleases(tools, evidence, releaseIds);

  const { organisationId } = actor;
  const revision = await tx.evidenceRevision.create({
    data: {
      ...(await proven(tools, proof)),
      organisationId,
      evidenceId: evidence.id,
      number,
      effectiveOn: fromDay(proof.effectiveOn),
      expiresOn: proof.expiresOn ? fromDay(proof.expiresOn) : null,
      addedById: actor.id,
      addedAt: now,
    },
  });
  await tx.evidenceHoldsFor.createMany({
    data: releaseIds.map((releaseId) => ({ organisationId, evidenceRevisionId: revision.id, releaseId })),
  });
  return revision;
}

async function proven(tools: Tools, proof: Proof) {
  if (proof.kind === "LINK") return { url: proof.url, sha256: hashOf({ url: proof.url }) };
  if (proof.kind === "NOTE") return { note: proof.note, sha256: hashOf({ note: proof.note }) };
  const { fileId, sha256, fileName } = proof;
  await adopt(tools, fileId, sha256);
  return { fileId, fileName, sha256 };
}

/** Whoever names the hash has had the bytes. The sweep can come in this moment: who writes first decides. */
async function adopt({ tx, now }: Tools, fileId: string, sha256: string) {
  const file = { id: fileId, sha256 };
  const { count } = await tx.storedFile.updateMany({ where: { ...file, adoptedAt: null }, data: { adoptedAt: now } });
  if (count === 0 && !(await tx.storedFile.findFirst({ where: file }))) {
    const gone = "The uploaded file is no longer here. Upload it again.";
    throw new Refusal("invalid", gone, { fieldErrors: { fileId: [gone] } });
  }
}

/** A piece about one product holds for releases of that product; one for the whole organisation, for any. */
async function requireReleases({ tx, actor }: Tools, { productId }: Home, releaseIds: string[]) {
  const releases = await tx.release.findMany({ where: { id: { in: releaseIds } } });
  const known = releases.filter(
    (release) => exists(actor, release) && (productId ?? release.productId) === release.productId,
  );
  if (known.length < releaseIds.length) {
    const unknown = "One of these releases does not belong to this product. Choose again.";
    throw new Refusal("invalid", unknown, { fieldErrors: { releaseIds: [unknown] } });
  }
}
