import { namesOf } from "@/features/people/names-of";
import type { EvidenceKind } from "@/generated/prisma/enums";
import { type Day, toDay } from "@/lib/day";
import type { Tx } from "@/lib/transaction";

/** A piece of evidence as a reviewer opens it, where they stand. */
export type Proof = {
  revisionId: string;
  evidenceId: string;
  title: string;
  number: number;
  kind: EvidenceKind;
  fileName: string | null;
  size: number | null;
  picture: boolean;
  /** Where a plain text is stored, which can be shown in place. */
  textKey: string | null;
  url: string | null;
  note: string | null;
  sha256: string;
  effectiveOn: Day;
  expiresOn: Day | null;
  accepted: boolean;
  withdrawn: boolean;
  /** Null where no release is asked about. */
  holdsHere: boolean | null;
  addedBy: string;
};

const pictures = ["image/png", "image/jpeg", "image/gif", "image/webp", "image/avif"];

/** Evidence revisions by id, in that order. */
export async function listProofs(tx: Tx, revisionIds: string[], releaseId: string | null): Promise<Proof[]> {
  const ids = [...new Set(revisionIds)];
  const revisions = await tx.evidenceRevision.findMany({
    where: { id: { in: ids } },
    include: { evidence: true, file: true, holdsFor: true },
  });
  const name = await namesOf(
    tx,
    revisions.map(({ addedById }) => addedById),
  );
  const proofs = revisions.map(
    ({ id, evidence, file, holdsFor, ...revision }): Proof => ({
      revisionId: id,
      evidenceId: evidence.id,
      title: evidence.title,
      number: revision.number,
      kind: evidence.kind,
      fileName: revision.fileName,
      size: file ? Number(file.size) : null,
      textKey: file?.mediaType === "text/plain" ? file.storageKey : null,
      picture: file !== null && pictures.includes(file.mediaType),
      url: revision.url,
      note: revision.note,
      sha256: revision.sha256,
      effectiveOn: toDay(revision.effectiveOn),
      expiresOn: toDay(revision.expiresOn),
      accepted: revision.acceptedId !== null,
      withdrawn: revision.withdrawnAt !== null,
      holdsHere: releaseId === null ? null : holdsFor.some((holds) => holds.releaseId === releaseId),
      addedBy: name(revision.addedById),
    }),
  );
  return ids.flatMap((id) => proofs.find((proof) => proof.revisionId === id) ?? []);
}
