import { requirementKey } from "@/features/checklists/key-rules";
import { findPinnedRequirement } from "@/features/checklists/pinned";
import { submit } from "@/features/submissions/submit-step";
import type { Tools } from "@/lib/command";
import { hashOf } from "@/lib/hash";
import { Refusal } from "@/lib/outcome";
import type { Actor } from "@/lib/permissions";
import { whyNotSubmittable } from "../rules";

/** What a second person will look at: the answer as it is, by value, with the hashes of its evidence. */
export type AnswerState = {
  key: string;
  checklistVersion: string;
  verdict: "MET" | "PARTLY_MET" | "NOT_MET" | "NOT_APPLICABLE";
  rationale: string;
  values: Record<string, string | number>;
  evidence: { revisionId: string; title: string; number: number; sha256: string; place: string | null }[];
};

/**
 * Puts an open answer before a second person: freezes what it says and what it links, with everyone who had a hand in
 * it since it was last accepted. A step shared by submitting an answer and by requesting an exception on one.
 */
export async function freezeAnswer(tools: Tools, answerId: string) {
  const { tx, actor, record } = tools;
  const answer = await findAnswerToFreeze(tx, actor, answerId);
  const obstacle = whyNotSubmittable(answer, answer.evidence.length);
  if (obstacle) throw new Refusal("conflict", obstacle);

  const state = frozenState(answer);
  const hands = [...(await editorsOf(tx, answer)), ...addersOf(answer)];

  // An edit that lands in this moment would slip past the reviewer: only the revision that was frozen is submitted.
  const { count } = await tx.answer.updateMany({
    where: { id: answerId, state: "OPEN", revision: answer.revision },
    data: { state: "SUBMITTED" },
  });
  if (count === 0) throw new Refusal("conflict", "Somebody has just changed or submitted this answer. Look again.");

  const { productId } = answer.assessment;
  const submission = await submit(tools, { kind: "ANSWER", answerId, productId }, state, hands);
  const { key, verdict } = state;
  record("answer.submitted", { id: answerId, productId }, { key, verdict, sha256: submission.stateSha256 });
  return submission;
}

/** An answer with all that freezing it takes, and the version of its requirement that its assessment holds. */
export async function findAnswerToFreeze(tx: Tools["tx"], actor: Actor, answerId: string) {
  const answer = await tx.answer.findUniqueOrThrow({
    where: { id: answerId },
    include: {
      assessment: { include: { checklists: true } },
      evidence: {
        include: { revision: { include: { evidence: true } } },
        orderBy: { evidenceRevisionId: "asc" },
      },
    },
  });
  const requirement = await findPinnedRequirement(tx, actor, answer.assessment.checklists, answer);
  return { ...answer, checklistVersion: requirement?.version ?? "" };
}

type AnswerToFreeze = Awaited<ReturnType<typeof findAnswerToFreeze>>;

/** The frozen state of an answer as it stands now; equal states have equal hashes. */
export function frozenState(answer: AnswerToFreeze): AnswerState {
  if (answer.verdict === null) throw new Error("An answer without a verdict cannot be frozen.");
  return {
    key: requirementKey(answer),
    checklistVersion: answer.checklistVersion,
    verdict: answer.verdict,
    rationale: answer.rationale,
    values: answer.values as Record<string, string | number>,
    evidence: answer.evidence.map(({ revision, place }) => ({
      revisionId: revision.id,
      title: revision.evidence.title,
      number: revision.number,
      sha256: revision.sha256,
      place,
    })),
  };
}

/**
 * Whether an answer says again what was frozen. A newer version of the checklist in between makes no difference where it
 * means the same; where it does not, the answer is marked to confirm, and only a new review takes that away.
 */
export function saysAgain(answer: AnswerToFreeze, frozen: { state: unknown; stateSha256: string }): boolean {
  if (answer.verdict === null) return false;
  const { checklistVersion } = frozen.state as AnswerState;
  return hashOf(frozenState(answer.toConfirm ? answer : { ...answer, checklistVersion })) === frozen.stateSha256;
}

/** Everyone who edited the answer since it was last accepted, or had a hand in words that it took over since then. */
async function editorsOf(tx: Tools["tx"], answer: AnswerToFreeze): Promise<string[]> {
  const last = await tx.review.findFirst({
    where: { decision: "ACCEPTED", submission: { answerId: answer.id } },
    orderBy: { reviewedAt: "desc" },
  });
  const edits = await tx.answerEdit.findMany({
    where: { answerId: answer.id, ...(last ? { editedAt: { gt: last.reviewedAt } } : {}) },
    select: { editedById: true, takenFrom: { select: { contributorIds: true } } },
    distinct: ["editedById", "takenFromId"],
  });
  return edits.flatMap(({ editedById, takenFrom }) => [editedById, ...(takenFrom?.contributorIds ?? [])]);
}

/** Whoever linked or brought evidence that nobody has accepted yet: accepting the answer would accept it too. */
function addersOf(answer: AnswerToFreeze): string[] {
  return answer.evidence.flatMap(({ addedById, revision }) =>
    revision.acceptedId ? [addedById] : [addedById, revision.addedById],
  );
}
