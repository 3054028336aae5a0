import { command } from "@/lib/command";
import { Refusal } from "@/lib/outcome";
import { findReleaseWithProfile } from "./load";
import { releaseSchema } from "./schema";

/** A submitted profile comes back before anybody decided it, so that it can be changed. */
export const takeBackProfile = command(releaseSchema, async ({ releaseId }, { tx, now, permit, record }) => {
  const release = permit("profile:edit", await findReleaseWithProfile(tx, releaseId));

  // A reviewer can decide in this moment: whoever comes first still finds it undecided.
  const [submission] = await tx.submission.updateManyAndReturn({
    where: { releaseId, kind: "PROFILE", decidedAt: null, takenBackAt: null },
    data: { takenBackAt: now },
  });
  if (!submission) throw new Refusal("conflict", "This profile does not wait for review.");

  record("profile.taken-back", { id: releaseId, productId: release.productId }, { sha256: submission.stateSha256 });
  return { releaseId };
});
