import { acceptedProfileOf } from "@/features/assessments/accepted-profile";
import { findProfileRules } from "@/features/checklists/queries";
import { isKnown, type Profile, visibleQuestions } from "@/features/checklists/rules";
import type { Actor } from "@/lib/permissions";
import type { Tx } from "@/lib/transaction";
import { profileOf } from "../rules";

type ReleaseRow = {
  firmwareVersion: string;
  hardwareRevision: string;
  capabilities: Parameters<typeof profileOf>[0];
  acceptedProfile: { id: string; state: unknown; decidedAt: Date | null } | null;
  submissions: { id: string }[];
};

/** How far the profile of a release is, and how the product reaches its network. */
export async function describeProfile(tx: Tx, actor: Actor, release: ReleaseRow) {
  const rules = await findProfileRules(actor);
  const draft = profileOf(release.capabilities);
  const asked = visibleQuestions(draft, rules);
  const review = release.acceptedProfile
    ? await tx.review.findUnique({
        where: {
          organisationId_submissionId: {
            organisationId: actor.organisationId,
            submissionId: release.acceptedProfile.id,
          },
        },
      })
    : null;
  const by = review && (await tx.person.findUnique({ where: { id: review.reviewedById }, select: { name: true } }));
  const waiting = release.submissions.length > 0;
  const state: "accepted" | "submitted" | "open" | "none" = release.acceptedProfile
    ? "accepted"
    : waiting
      ? "submitted"
      : release.capabilities.length > 0
        ? "open"
        : "none";
  return {
    state,
    waiting,
    changed: changesOf(draft, acceptedProfileOf(release)),
    known: asked.filter((question) => isKnown(question, draft, rules)).length,
    questions: asked.length,
    accepted: release.acceptedProfile?.decidedAt
      ? { at: release.acceptedProfile.decidedAt, by: by?.name ?? "a former member" }
      : null,
    connectsBy: rules.questions
      .filter(({ id }) => id === "network-model")
      .flatMap(({ id, options }) => options.filter((option) => draft[id]?.choices.includes(option.id)))
      .map(({ label }) => label),
  };
}

/** How many answers of a draft differ from the accepted profile; 0 while none is accepted. */
function changesOf(draft: Profile, before: Profile | null): number {
  if (!before) return 0;
  const ids = [...new Set([...Object.keys(draft), ...Object.keys(before)])];
  const say = (profile: Profile, id: string) =>
    JSON.stringify([profile[id]?.value ?? "unknown", profile[id]?.choices ?? []]);
  return ids.filter((id) => say(draft, id) !== say(before, id)).length;
}
