import { listPlaces } from "@/features/checklists/describe-requirement";
import { requirementKey } from "@/features/checklists/key-rules";
import { requirementPath } from "@/features/checklists/paths";
import { findPinnedRequirement, listListings } from "@/features/checklists/pinned";
import { type ChecklistRef, findObjective, findProfileRules } from "@/features/checklists/queries";
import { whyNotApplicable } from "@/features/checklists/rules";
import { phaseOf } from "@/features/exceptions/rules";
import { listSentencesOn } from "@/features/policies/sections/list-sentences-on";
import { dayIn, now } from "@/lib/clock";
import { addDays, type Day, toDay } from "@/lib/day";
import { isId } from "@/lib/id";
import { type Actor, can } from "@/lib/permissions";
import type { Tx } from "@/lib/transaction";
import { acceptedProfileOf } from "../accepted-profile";
import { tellOffers } from "../offers/tell-offers";
import { isExcepted, isGrounded } from "../rules";
import type { Values } from "../value-rules";
import type { AnswerDetail, LinkedEvidence } from "./answer-detail";
import { detailParts, type FoundAnswer, tellDecisions } from "./tell-decisions";

type Place = { assessmentId: string; checklistId: string; requirementId: string };

/** One requirement of an assessment with its answer, its proof and its past; null where it does not exist for the actor. */
export async function findAnswerDetail(tx: Tx, actor: Actor, place: Place): Promise<AnswerDetail | null> {
  if (!isId(place.assessmentId)) return null;
  const answer = await tx.answer.findUnique({
    where: { assessmentId_checklistId_requirementId: place },
    include: detailParts,
  });
  if (!answer || !can(actor, "assessment:read", answer.assessment)) return null;
  const { assessment, checklistId, requirementId, assigneeId, state, verdict } = answer;
  const { organisationId, productId, release } = assessment;
  const requirement = await findPinnedRequirement(tx, actor, assessment.checklists, place);
  if (!requirement) return null;
  const objective = await findObjective(actor, requirement.objectives[0] ?? "");

  const today = dayIn(actor.organisation.timeZone, now());
  const target = { organisationId, productId, assigneeId };
  const ground = { groundedAlways: answer.groundedAlways, groundedUntil: toDay(answer.groundedUntil) };
  const stale = state === "ACCEPTED" && verdict === "MET" && !isGrounded(ground, today);
  const exceptedUntil = toDay(answer.exceptedUntil);
  return {
    answerId: answer.id,
    checklistId,
    requirementId,
    listings: await tellListings(tx, actor, assessment.checklists, place),
    statement: requirement.statement,
    guidance: requirement.guidance ?? null,
    goodEvidence: [...requirement.evidence],
    caution: requirement.caution ?? null,
    objective: objective && { id: objective.id, title: objective.title },
    status: requirement.status ?? null,
    mayNotApply: requirement.notApplicable === "with-reason",
    asked: requirement.values,
    buyer: requirement.buyer ?? null,
    gone: answer.gone,
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
      phase: phaseOf({ status, expiresOn: toDay(expiresOn) }, answer, today),
      expiresOn: toDay(expiresOn),
    })),
    ...(await tellDecisions(tx, actor, answer)),
    ...(await tellOffers(tx, actor, answer, assessment.checklists, requirement)),
    sentences:
      state === "ACCEPTED"
        ? await listSentencesOn(tx, {
            id: answer.id,
            key: requirementKey({ checklistId, requirementId }),
            releaseId: release.id,
          })
        : [],
    may: {
      edit: can(actor, "answer:edit", target),
      assign: can(actor, "answer:assign", target),
      requestException: can(actor, "exception:request", target),
    },
  };
}

/** Where the checklists of the assessment ask for it: several, where one uses what another defines. */
async function tellListings(
  tx: Tx,
  actor: Actor,
  pinned: ChecklistRef[],
  place: Place,
): Promise<AnswerDetail["listings"]> {
  const listings = await listListings(tx, actor, pinned, place);
  return Promise.all(
    listings.map(async ({ checklist, requirement }) => ({
      checklist: checklist.short,
      version: checklist.version,
      href: requirementPath(requirement),
      places: listPlaces(requirement).map((item) => ({ place: item.place, says: item.says })),
    })),
  );
}

function asLinked({ place, revision }: FoundAnswer["evidence"][number], releaseId: string): LinkedEvidence {
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
