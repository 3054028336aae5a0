import { namesOf } from "@/features/people/names-of";
import { listDeciders } from "@/features/submissions/list-deciders";
import type { Prisma } from "@/generated/prisma/client";
import { canonicalJson } from "@/lib/hash";
import type { Actor } from "@/lib/permissions";
import type { Tx } from "@/lib/transaction";
import { whyNotReinstatable } from "../rules";
import { findAnswerToFreeze, saysAgain } from "../steps/freeze-answer";
import type { AnswerDetail } from "./answer-detail";
import { tellHistory } from "./history-rules";

/** What a detail needs of an answer, read in one go. */
export const detailParts = {
  assessment: { include: { checklists: true, release: { include: { acceptedProfile: true } } } },
  evidence: {
    include: { revision: { include: { evidence: true, holdsFor: true } } },
    orderBy: { addedAt: "asc" },
  },
  exceptions: { orderBy: { requestedAt: "desc" } },
  edits: { orderBy: { revision: "asc" } },
  submissions: { include: { review: true }, orderBy: { submittedAt: "asc" } },
} as const satisfies Prisma.AnswerInclude;

export type FoundAnswer = Prisma.AnswerGetPayload<{ include: typeof detailParts }>;
type Decisions = Pick<AnswerDetail, "waiting" | "accepted" | "returned" | "reopened" | "history" | "changedBy">;

/** Who had a hand in it, who decided what, and who may decide now. */
export async function tellDecisions(tx: Tx, actor: Actor, answer: FoundAnswer): Promise<Decisions> {
  const { submissions, edits, evidence } = answer;
  const name = await namesOf(tx, peopleIn(answer));
  const waiting = submissions.find((it) => !it.decidedAt && !it.takenBackAt);
  const last = submissions.findLast((it) => it.review);
  const review = last?.review;
  const deciders = waiting ? await listDeciders(tx, actor, waiting) : [];
  const ended = answer.state === "OPEN" && review?.decision === "ACCEPTED" && review.endedAt;
  return {
    changedBy: answer.changedById && name(answer.changedById),
    waiting: waiting
      ? {
          submissionId: waiting.id,
          at: waiting.submittedAt.toISOString(),
          by: name(waiting.submittedById),
          sha256: waiting.stateSha256,
          hands: waiting.contributorIds.map(name),
          deciders: deciders.map((person) => person.name),
          mayDecide: deciders.some((person) => person.id === actor.id),
        }
      : null,
    accepted:
      answer.acceptedId && last && review
        ? { by: name(review.reviewedById), at: review.reviewedAt.toISOString(), sha256: last.stateSha256 }
        : null,
    returned:
      answer.state === "OPEN" && review?.decision === "RETURNED"
        ? { by: name(review.reviewedById), at: review.reviewedAt.toISOString(), note: review.note }
        : null,
    reopened: ended
      ? {
          why: review.endedBecause ?? "",
          decided: review.endedBySubmissionId !== null,
          reinstatable: await isAsAccepted(tx, actor, answer, last),
        }
      : null,
    history: tellHistory(
      edits.map((edit) => ({
        at: edit.editedAt,
        who: name(edit.editedById),
        verdict: edit.verdict,
        rationale: edit.rationale,
        values: canonicalJson(edit.values),
      })),
      submissions.map((it) => ({
        at: it.submittedAt,
        who: name(it.submittedById),
        takenBackAt: it.takenBackAt,
        review: it.review && { ...it.review, at: it.review.reviewedAt, who: name(it.review.reviewedById) },
      })),
      evidence.map((link) => ({
        at: link.addedAt,
        who: name(link.addedById),
        title: `${link.revision.evidence.title}, revision ${link.revision.number}`,
      })),
    ),
  };
}

/** Whether a reopened answer says again what was accepted, so that the acceptance can stand again. */
async function isAsAccepted(
  tx: Tx,
  actor: Actor,
  answer: FoundAnswer,
  last: FoundAnswer["submissions"][number] | undefined,
): Promise<boolean> {
  if (!last || answer.verdict === null || whyNotReinstatable(answer, last.review)) return false;
  return saysAgain(await findAnswerToFreeze(tx, actor, answer.id), last);
}

/** Everyone whom its past names. */
const peopleIn = (answer: FoundAnswer) => [
  ...answer.edits.map((edit) => edit.editedById),
  ...answer.evidence.map((link) => link.addedById),
  ...answer.submissions.flatMap((it) => [it.submittedById, it.review?.reviewedById, ...it.contributorIds]),
  answer.changedById,
];
