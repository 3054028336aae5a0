import { acceptedProfileOf } from "@/features/assessments/accepted-profile";
import { listRequirements } from "@/features/checklists/pinned";
import { findProfileRules, listChecklists, listQuestionGroups } from "@/features/checklists/queries";
import { namesOf } from "@/features/people/names-of";
import { dayIn } from "@/lib/clock";
import { isId } from "@/lib/id";
import { type Actor, can } from "@/lib/permissions";
import type { Tx } from "@/lib/transaction";
import { listReviewers } from "../reviewers";
import { currentRelease, profileOf } from "../rules";
import { findVisibleProduct } from "../visible-products";
import { profileReach } from "./profile-reach";

export type ProfilePage = NonNullable<Awaited<ReturnType<typeof findProfilePage>>>;

/** A release's questionnaire: what is said, what is accepted, what it decides, and who may decide it. */
export async function findProfilePage(tx: Tx, actor: Actor, productId: string, releaseId?: string) {
  const product = await findVisibleProduct(tx, actor, productId);
  if (!product || (releaseId !== undefined && !isId(releaseId))) return null;
  const releases = await tx.release.findMany({
    where: { productId },
    include: {
      capabilities: true,
      acceptedProfile: true,
      previous: { select: { firmwareVersion: true } },
      submissions: { where: { kind: "PROFILE" }, include: { review: true }, orderBy: { submittedAt: "desc" } },
      assessment: { include: { checklists: true } },
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });
  const release = releaseId ? releases.find(({ id }) => id === releaseId) : currentRelease(releases);
  if (releaseId && !release) return null;
  const frame = { product: { id: product.id, name: product.name, archived: product.archivedAt !== null } };
  if (!release) return { ...frame, release: null };

  const [rules, groups] = await Promise.all([findProfileRules(actor), listQuestionGroups(actor)]);
  const pinned = release.assessment?.checklists ?? (await newestChecklists(tx, actor));
  const requirements = await listRequirements(tx, actor, pinned);
  const waiting = release.submissions.find(({ decidedAt, takenBackAt }) => !decidedAt && !takenBackAt) ?? null;
  const last = release.submissions.find(({ review }) => review);
  const hands = waiting?.contributorIds ?? [...new Set([...release.profileContributorIds, actor.id])];
  const people = await namesOf(tx, [waiting?.submittedById, last?.review?.reviewedById]);
  const mayEdit = can(actor, "profile:edit", { organisationId: actor.organisationId, productId });

  return {
    ...frame,
    release: {
      id: release.id,
      firmware: release.firmwareVersion,
      copiedFrom: release.previous?.firmwareVersion ?? null,
    },
    releases: releases.map(({ id, firmwareVersion }) => ({ id, firmware: firmwareVersion })),
    rules,
    groups: groups.map(({ id, title, questions }) => ({ id, title, questionIds: questions.map((it) => it.id) })),
    requirements: requirements.map(({ key, id, appliesWhen }) => ({ key, id, appliesWhen })),
    reach: profileReach(requirements, rules),
    draft: profileOf(release.capabilities),
    accepted: acceptedProfileOf(release),
    acceptedOn: release.acceptedProfile?.decidedAt
      ? dayIn(actor.organisation.timeZone, release.acceptedProfile.decidedAt)
      : null,
    waiting: waiting && {
      submissionId: waiting.id,
      by: people(waiting.submittedById),
      at: waiting.submittedAt.toISOString(),
      mayDecide: can(actor, "profile:review", waiting),
      hadAHand: waiting.contributorIds.includes(actor.id),
    },
    returned:
      !waiting && last?.review?.decision === "RETURNED"
        ? { by: people(last.review.reviewedById), note: last.review.note }
        : null,
    reviewers: (await listReviewers(tx, actor, { productId, contributorIds: hands })).map(({ name }) => name),
    mayEdit: mayEdit && !product.archivedAt,
  };
}

async function newestChecklists(tx: Tx, actor: Actor) {
  return (await listChecklists(tx, actor))
    .filter(({ audience }) => audience === "manufacturer")
    .map(({ id, version }) => ({ checklistId: id, version }));
}
