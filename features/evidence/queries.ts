import { isId } from "@/lib/id";
import { type Actor, can } from "@/lib/permissions";
import type { Tx } from "@/lib/transaction";
import { findRevision } from "./load";

/** The stored bytes of a revision, for whoever may read it; null for everybody else. */
export async function findFile(tx: Tx, actor: Actor, revisionId: string) {
  if (!isId(revisionId)) return null;
  const revision = await findRevision(tx, revisionId);
  if (!revision?.fileId || !can(actor, "evidence:read", revision)) return null;
  const file = await tx.storedFile.findUnique({ where: { id: revision.fileId } });
  return file && { ...file, fileName: revision.fileName ?? "file" };
}
