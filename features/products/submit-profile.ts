import { findProfileRules } from "@/features/checklists/queries";
import { noesWithoutReason } from "@/features/checklists/rules";
import { submit } from "@/features/submissions/submit-step";
import { command } from "@/lib/command";
import { counted } from "@/lib/counted";
import { hashOf } from "@/lib/hash";
import { Refusal } from "@/lib/outcome";
import { findReleaseWithProfile } from "./load";
import { profileOf, whyNotProfileEditable } from "./rules";
import { releaseSchema } from "./schema";

/** A release's profile goes before a second person, frozen as it is. Every no in it has a reason. */
export const submitProfile = command(releaseSchema, async ({ releaseId }, tools) => {
  const { tx, actor, permit, record } = tools;
  const release = permit("profile:edit", await findReleaseWithProfile(tx, releaseId));

  const obstacle = whyNotProfileEditable(release.submissions.length > 0);
  if (obstacle) throw new Refusal("conflict", obstacle);
  const profile = profileOf(release.capabilities);
  if (Object.keys(profile).length === 0) throw new Refusal("conflict", "Answer at least one question first.");
  const bare = noesWithoutReason(profile, await findProfileRules(actor));
  if (bare.length > 0) {
    const fieldErrors = Object.fromEntries(bare.map(({ id }) => [id, ["Say why not."]]));
    throw new Refusal("invalid", `Every no needs a reason: ${counted(bare.length, "has", "have")} none.`, {
      fieldErrors,
    });
  }
  if (release.acceptedProfile?.stateSha256 === hashOf({ profile })) {
    throw new Refusal("conflict", "This profile is accepted as it stands. Change an answer first.");
  }

  // An edit that lands in this moment would slip past the reviewer: only the revision that was frozen is submitted.
  const { count } = await tx.release.updateMany({
    where: { id: releaseId, profileRevision: release.profileRevision },
    data: { profileRevision: { increment: 1 } },
  });
  if (count === 0) throw new Refusal("conflict", "Somebody has just changed this profile. Look again.");
  const { productId } = release;
  const subject = { kind: "PROFILE", releaseId, productId } as const;
  const submission = await submit(tools, subject, { profile }, release.profileContributorIds);

  record("profile.submitted", { id: releaseId, productId }, { sha256: submission.stateSha256 });
  return { submissionId: submission.id };
});
