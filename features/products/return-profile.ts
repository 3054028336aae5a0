import { decide } from "@/features/submissions/decide-step";
import { command } from "@/lib/command";
import { findProfileSubmission } from "./load";
import { returnProfileSchema } from "./schema";

/** A second person does not agree with the profile yet, and says what to change. */
export const returnProfile = command(returnProfileSchema, async ({ submissionId, note }, tools) => {
  const submission = tools.permit("profile:review", await findProfileSubmission(tools.tx, submissionId));

  await decide(tools, submission, "RETURNED", note);

  const { id, productId } = submission.release;
  tools.record("profile.returned", { id, productId }, { sha256: submission.stateSha256 });
  return { releaseId: id };
});
