import { counted } from "@/lib/counted";
import type { Day } from "@/lib/day";

/** Where a revision is in its life. */
export type RevisionState = "OPEN" | "SUBMITTED" | "ACCEPTED" | "RETURNED" | "WITHDRAWN";

type Reviewed = {
  acceptedId: string | null;
  withdrawnAt: Date | null;
  submissions: { decidedAt: Date | null; takenBackAt: Date | null }[];
};

/** The state of a revision. `submissions` with the newest first; a decided one that left no acceptance was returned. */
export function revisionState({ acceptedId, withdrawnAt, submissions }: Reviewed): RevisionState {
  if (withdrawnAt) return "WITHDRAWN";
  if (acceptedId) return "ACCEPTED";
  const [last] = submissions.filter((submission) => submission.takenBackAt === null);
  if (!last) return "OPEN";
  return last.decidedAt ? "RETURNED" : "SUBMITTED";
}

type Dated = { effectiveOn: Day; expiresOn: Day | null };

/** Whether a revision is in date: both its days count. */
export function isInDate({ effectiveOn, expiresOn }: Dated, today: Day): boolean {
  return effectiveOn <= today && (expiresOn === null || expiresOn >= today);
}

function holdsFor(revision: { releaseIds: readonly string[] }, releaseId: string): boolean {
  return revision.releaseIds.includes(releaseId);
}

/** Why evidence cannot be added with these days, or null when it can. */
export function whyNotDated({ effectiveOn }: { effectiveOn: Day }, today: Day): string | null {
  return effectiveOn > today ? "Enter a day that is not in the future." : null;
}

/** Why evidence cannot belong to an answer of a product, or null when it can. */
export function whyNotLinkable(
  answer: { state: string; gone: boolean; productId: string; releaseId: string },
  piece: { productId: string | null; archivedAt: Date | null; withdrawnAt: Date | null; releaseIds: readonly string[] },
): string | null {
  if (answer.gone) return "This requirement left with a newer version of its checklist.";
  if (answer.state === "SUBMITTED") return "This answer waits for review. Take it back to change its evidence.";
  if (answer.state === "ACCEPTED") return "This answer is accepted. Reopen it to change its evidence.";
  if (piece.productId !== null && piece.productId !== answer.productId)
    return "This evidence is about another product.";
  if (piece.withdrawnAt) return "This revision was withdrawn. Choose another.";
  if (piece.archivedAt) return "This evidence is archived. Choose another.";
  if (!holdsFor(piece, answer.releaseId)) {
    return "This revision does not hold for this release. Add a new revision that does.";
  }
  return null;
}

/** Why links of an answer cannot be taken away now, or null when they can. */
export function whyNotUnlinkable(answer: { state: string }): string | null {
  if (answer.state === "OPEN") return null;
  return answer.state === "SUBMITTED"
    ? "This answer waits for review. Take it back to change its evidence."
    : "This answer is accepted. Reopen it to change its evidence.";
}

/** Why a revision cannot be put before a second person, or null when it can. */
export function whyNotSubmittable(state: RevisionState): string | null {
  if (state === "SUBMITTED") return "This revision waits for review already.";
  if (state === "ACCEPTED") return "This revision is accepted already.";
  return state === "WITHDRAWN" ? "This revision was withdrawn. Add a new one." : null;
}

/** Why a revision cannot be decided, or null when it can. */
export function whyNotDecidable(state: RevisionState): string | null {
  if (state === "SUBMITTED") return null;
  return state === "OPEN" ? "Nobody has submitted this revision." : "Somebody has decided this already.";
}

/** Why evidence cannot be archived, or null when it can. `answers` counts those that link what is not withdrawn. */
export function whyNotArchivable(evidence: { archivedAt: Date | null }, answers: number): string | null {
  if (evidence.archivedAt) return "This evidence is archived already.";
  if (answers === 0) return null;
  return `${counted(answers, "answer links", "answers link")} this evidence. Unlink it there, or withdraw it first.`;
}
