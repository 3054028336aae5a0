import { settleApplicability } from "@/features/assessments/steps/settle-applicability";
import type { Profile } from "@/features/checklists/rules";
import { decide } from "@/features/submissions/decide-step";
import { command } from "@/lib/command";
import { findProfileSubmission } from "./load";
import { acceptProfileSchema } from "./schema";

/** A second person agrees with how a release is described: from now on a no in it takes requirements away. */
export const acceptProfile = command(acceptProfileSchema, async ({ submissionId, note }, tools) => {
  const { tx, actor, permit, record } = tools;
  const submission = permit("profile:review", await findProfileSubmission(tx, submissionId));
  const { id: releaseId, productId } = submission.release;

  await decide(tools, submission, "ACCEPTED", note);
  await tx.review.updateMany({
    where: {
      submission: { releaseId, kind: "PROFILE", id: { not: submissionId } },
      decision: "ACCEPTED",
      endedAt: null,
    },
    data: { endedAt: tools.now, endedBecause: "A newer profile was accepted" },
  });
  await tx.release.update({
    where: { id: releaseId },
    data: { acceptedProfileId: submissionId, profileContributorIds: [] },
  });
  const { profile } = submission.state as unknown as { profile: Profile };
  const { left, returned } = await settleApplicability(tx, actor, releaseId, profile);

  record("profile.accepted", { id: releaseId, productId }, { sha256: submission.stateSha256, left, returned });
  return { releaseId, left, returned };
});
