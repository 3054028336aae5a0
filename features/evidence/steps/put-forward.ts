import { submit } from "@/features/submissions/submit-step";
import type { Tools } from "@/lib/command";
import { toDay } from "@/lib/day";
import type { LoadedRevision } from "../load";

type Piece = Pick<
  LoadedRevision,
  "id" | "evidenceId" | "number" | "sha256" | "effectiveOn" | "expiresOn" | "addedById"
> & {
  title: string;
  productId: string | null;
  releaseIds: readonly string[];
};

/**
 * Puts a revision before a second person: freezes what it is and for what it holds, with who brought it and who submits
 * it. A step shared by submitting evidence and by adding or replacing it ready for review.
 */
export async function putForward(tools: Tools, piece: Piece) {
  const { id, evidenceId, number, sha256, productId } = piece;
  const state = {
    title: piece.title,
    number,
    sha256,
    effectiveOn: toDay(piece.effectiveOn),
    expiresOn: toDay(piece.expiresOn),
    releaseIds: [...piece.releaseIds].sort(),
  };
  const subject = { kind: "EVIDENCE", evidenceRevisionId: id, productId } as const;
  const submission = await submit(tools, subject, state, [piece.addedById]);
  tools.record("evidence.submitted", { id: evidenceId, productId }, { revision: number, sha256 });
  return submission;
}
