import { decide } from "@/features/submissions/decide-step";
import { submit } from "@/features/submissions/submit-step";
import type { Submission } from "@/generated/prisma/client";
import type { Tools } from "@/lib/command";
import { toDay } from "@/lib/day";
import { Refusal } from "@/lib/outcome";
import { isGrounded } from "../rules";
import type { AnswerState } from "./freeze-answer";
import { settleAnswers } from "./settle-answers";

type AnswerSubmission = Submission & { answerId: string };

/**
 * Accepts a submitted answer, and beside it, as decisions of their own, whatever new evidence it brought. A step shared
 * by accepting an answer and by approving an exception on one. The caller has asked for the permission.
 */
export async function acceptAnswerSubmission(tools: Tools, submission: AnswerSubmission, note: string): Promise<void> {
  const { tx, record } = tools;
  const state = submission.state as unknown as AnswerState;
  await decide(tools, submission, "ACCEPTED", note);
  for (const piece of state.evidence) await acceptNewEvidence(tools, piece.revisionId, submission.contributorIds);

  const { count } = await tx.answer.updateMany({
    where: { id: submission.answerId, state: "SUBMITTED" },
    data: { state: "ACCEPTED", acceptedId: submission.id, toConfirm: false },
  });
  if (count === 0) throw new Refusal("conflict", "This answer no longer waits for review.");
  await settleAnswers(tx, [submission.answerId]);
  if (state.verdict === "MET") await requireGround(tools, submission.answerId);

  const subject = { id: submission.answerId, productId: submission.productId };
  const { key, verdict } = state;
  record("answer.accepted", subject, { key, verdict, sha256: submission.stateSha256 });
}

/** Evidence that no one has accepted yet is accepted with the answer that brought it. */
async function acceptNewEvidence(tools: Tools, revisionId: string, contributorIds: string[]) {
  const { tx, actor, record } = tools;
  const revision = await tx.evidenceRevision.findUniqueOrThrow({
    where: { id: revisionId },
    include: { evidence: true, submissions: { where: { decidedAt: null, takenBackAt: null } } },
  });
  if (revision.acceptedId || revision.withdrawnAt) return;

  const { sha256, number, evidenceId } = revision;
  const waiting = revision.submissions[0] ?? (await submitEvidenceBeside(tools, revision, contributorIds));
  if (waiting.contributorIds.includes(actor.id)) {
    throw new Refusal("forbidden", "Someone else has to decide this. You had a hand in its evidence.");
  }
  await decide(tools, waiting, "ACCEPTED", "");
  await tx.evidenceRevision.update({ where: { id: revisionId }, data: { acceptedId: waiting.id } });
  record("evidence.accepted", { id: evidenceId, productId: revision.evidence.productId }, { revision: number, sha256 });

  const linked = await tx.answerEvidence.findMany({
    where: { evidenceRevisionId: revisionId },
    select: { answerId: true },
  });
  await settleAnswers(
    tx,
    linked.map((link) => link.answerId),
  );
}

async function submitEvidenceBeside(
  tools: Tools,
  revision: {
    id: string;
    sha256: string;
    number: number;
    addedById: string;
    evidence: { title: string; productId: string | null };
  },
  contributorIds: string[],
) {
  const state = { title: revision.evidence.title, number: revision.number, sha256: revision.sha256 };
  const { productId } = revision.evidence;
  const subject = { kind: "EVIDENCE", evidenceRevisionId: revision.id, productId } as const;
  // Whoever added it has submitted it; whoever accepts it had no hand in it.
  return submit(tools, subject, state, [revision.addedById, ...contributorIds], revision.addedById);
}

/** Met stands on at least one accepted piece of evidence that is in date and holds for the release. */
async function requireGround({ tx, today }: Tools, answerId: string) {
  const answer = await tx.answer.findUniqueOrThrow({ where: { id: answerId } });
  if (!isGrounded({ ...answer, groundedUntil: toDay(answer.groundedUntil) }, today)) {
    throw new Refusal(
      "conflict",
      "Met needs accepted evidence that is in date and holds for this release. Return it, and say which.",
    );
  }
}
