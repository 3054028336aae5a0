import { decide } from "@/features/submissions/decide-step";
import { command } from "@/lib/command";
import { Refusal } from "@/lib/outcome";
import { findAnswerSubmission } from "./load";
import { whyNotDecidable } from "./rules";
import { returnAnswerSchema } from "./schema";
import type { AnswerState } from "./steps/freeze-answer";
import { settleAnswers } from "./steps/settle-answers";

/** A second person does not agree yet, and says what is missing. The answer is open again; its evidence is not judged. */
export const returnAnswer = command(returnAnswerSchema, async ({ submissionId, note }, tools) => {
  const { tx, permit, record } = tools;
  const submission = permit("answer:review", await findAnswerSubmission(tx, submissionId));

  const obstacle = whyNotDecidable(submission);
  if (obstacle) throw new Refusal("conflict", obstacle);

  await decide(tools, submission, "RETURNED", note);
  const { answerId, productId, stateSha256 } = submission;
  await tx.answer.update({ where: { id: answerId }, data: { state: "OPEN" } });
  await settleAnswers(tx, [answerId]);

  const { key } = submission.state as unknown as AnswerState;
  record("answer.returned", { id: answerId, productId }, { key, sha256: stateSha256 });
  return { answerId };
});
