import { command } from "@/lib/command";
import { Refusal } from "@/lib/outcome";
import { findAnswerSubmission } from "./load";
import { whyNotDecidable } from "./rules";
import { acceptAnswerSchema } from "./schema";
import { acceptAnswerSubmission } from "./steps/accept-step";

/** A second person agrees with an answer as it was submitted, and with the new evidence beside it. */
export const acceptAnswer = command(acceptAnswerSchema, async ({ submissionId, note }, tools) => {
  const submission = tools.permit("answer:review", await findAnswerSubmission(tools.tx, submissionId));

  const obstacle = whyNotDecidable(submission);
  if (obstacle) throw new Refusal("conflict", obstacle);

  await acceptAnswerSubmission(tools, submission, note);
  return { answerId: submission.answerId };
});
