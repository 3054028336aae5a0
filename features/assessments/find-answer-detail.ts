import { describeRequirement, findChecklist, findProfileRules, findRequirement } from "@/features/checklists/queries";
import { whyNotApplicable } from "@/features/checklists/rules";
import { phaseOf } from "@/features/exceptions/rules";
import type { Prisma } from "@/generated/prisma/client";
import { dayIn, now } from "@/lib/clock";
import { addDays, type Day, toDay } from "@/lib/day";
import { canonicalJson, hashOf } from "@/lib/hash";
import { isId } from "@/lib/id";
import { type Actor, can } from "@/lib/permissions";
import type { Tx } from "@/lib/transaction";
import { acceptedProfileOf } from "./accepted-profile";
import type { AnswerDetail, LinkedEvidence } from "./answer-detail";
import { findAnswerToFreeze, stateOf } from "./freeze-answer";
import { tellHistory } from "./history-rules";
import { listDeciders } from "./list-deciders";
import { isExcepted, isGrounded, whyNotReinstatable } from "./rules";
import type { Values } from "./value-rules";

type Place = { assessmentId: string; checklistId: string; requirementId: string };

/** One requirement of an assessment with its answer, its proof and its past; null where it does not exist for the actor. */
export async function findAnswerDetail(tx: Tx, actor: Actor, place: Place): Promise<AnswerDetail | null> {
  if (!isId(place.assessmentId)) return null;
  const answer = await tx.answer.findUnique({
    where: { assessmentId_checklistId_requirementId: place },
    include: parts,
  });
  if (!answer || !can(actor, "assessment:read", answer.assessment)) return null;
  const { assessment, checklistId, requirementId, assigneeId, state, verdict } = answer;
  const { organisationId, productId, release } = assessment;
  const version = assessment.checklists.find((list) => list.checklistId === checklistId)?.version ?? "";
  const requirement = await findRequirement(actor, { checklistId, version, requirementId });
  const checklist = await findChecklist(actor, checklistId, version);
  if (!requirement || !checklist) return null;
  const { places, objective } = await describeRequirement(actor, requirement);

  const today = dayIn(actor.organisation.timeZone, now());
  const target = { organisationId, productId, assigneeId };
  const ground = { groundedAlways: answer.groundedAlways, groundedUntil: toDay(answer.groundedUntil) };
  const stale = state === "ACCEPTED" && verdict === "MET" && !isGrounded(ground, today);
  const exceptedUntil = toDay(answer.exceptedUntil);
  return {
    answerId: answer.id,
    checklistId,
    checklist: checklist.short,
    version,
    requirementId,
    statement: requirement.statement,
    guidance: requirement.guidance ?? null,
    goodEvidence: [...requirement.evidence],
    caution: requirement.caution ?? null,
    objective: objective && { id: objective.id, title: objective.title },
    places: places.map((item) => ({ place: item.place, says: item.says })),
    mayNotApply: requirement.notApplicable === "with-reason",
    asked: requirement.values,
    buyer: requirement.buyer ?? null,
    applies: answer.applies,
    whyNot: answer.applies
      ? null
      : whyNotApplicable(requirement, acceptedProfileOf(release), await findProfileRules(actor)),
    verdict,
    rationale: answer.rationale,
    values: answer.values as Values,
    state,
    revision: answer.revision,
    changedAt: answer.changedAt.toISOString(),
    assigneeId,
    dueOn: toDay(answer.dueOn),
    staleSince: stale ? (ground.groundedUntil ? addDays(ground.groundedUntil, 1) : today) : null,
    exceptedUntil: isExcepted({ verdict, exceptedUntil }, today) ? exceptedUntil : null,
    evidence: answer.evidence.map((link) => asLinked(link, release.id)),
    exceptions: answer.exceptions.map(({ id, status, expiresOn }) => ({
      id,
      phase: phaseOf({ status, expiresOn: toDay(expiresOn) }, verdict, today),
      expiresOn: toDay(expiresOn),
    })),
    ...(await tellDecisions(tx, actor, answer)),
    may: {
      edit: can(actor, "answer:edit", target),
      assign: can(actor, "answer:assign", target),
      requestException: can(actor, "exception:request", target),
    },
  };
}

const parts = {
  assessment: { include: { checklists: true, release: { include: { acceptedProfile: true } } } },
  evidence: {
    include: { revision: { include: { evidence: true, holdsFor: true } } },
    orderBy: { addedAt: "asc" },
  },
  exceptions: { orderBy: { requestedAt: "desc" } },
  edits: { orderBy: { revision: "asc" } },
  submissions: { include: { review: true }, orderBy: { submittedAt: "asc" } },
} as const satisfies Prisma.AnswerInclude;

type Found = Prisma.AnswerGetPayload<{ include: typeof parts }>;
type Decisions = Pick<AnswerDetail, "waiting" | "accepted" | "returned" | "reopened" | "history" | "changedBy">;

/** Who had a hand in it, who decided what, and who may decide now. */
async function tellDecisions(tx: Tx, actor: Actor, answer: Found): Promise<Decisions> {
  const { submissions, edits, evidence } = answer;
  const name = await namesOf(tx, answer);
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
    reopened: ended ? { why: review.endedBecause ?? "", reinstatable: await isAsAccepted(tx, answer, last) } : null,
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
async function isAsAccepted(tx: Tx, answer: Found, last: Found["submissions"][number] | undefined): Promise<boolean> {
  if (!last || answer.verdict === null || whyNotReinstatable(answer, last.review)) return false;
  return hashOf(stateOf(await findAnswerToFreeze(tx, answer.id))) === last.stateSha256;
}

async function namesOf(tx: Tx, answer: Found): Promise<(id: string) => string> {
  const ids = [
    ...answer.edits.map((edit) => edit.editedById),
    ...answer.evidence.map((link) => link.addedById),
    ...answer.submissions.flatMap((it) => [it.submittedById, it.review?.reviewedById, ...it.contributorIds]),
    answer.changedById,
  ];
  const people = await tx.person.findMany({
    where: { id: { in: [...new Set(ids)].flatMap((id) => id ?? []) } },
    select: { id: true, name: true },
  });
  const names = new Map(people.map((person) => [person.id, person.name]));
  return (id) => names.get(id) ?? "A former member";
}

function asLinked({ place, revision }: Found["evidence"][number], releaseId: string): LinkedEvidence {
  const effectiveOn: Day = toDay(revision.effectiveOn);
  return {
    evidenceId: revision.evidenceId,
    revisionId: revision.id,
    title: revision.evidence.title,
    number: revision.number,
    kind: revision.evidence.kind,
    fileName: revision.fileName,
    url: revision.url,
    note: revision.note,
    place,
    sha256: revision.sha256,
    effectiveOn,
    expiresOn: toDay(revision.expiresOn),
    accepted: revision.acceptedId !== null,
    withdrawn: revision.withdrawnAt !== null,
    holdsHere: revision.holdsFor.some((holds) => holds.releaseId === releaseId),
  };
}
