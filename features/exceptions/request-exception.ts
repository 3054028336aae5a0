import { freezeAnswer } from "@/features/assessments/steps/freeze-answer";
import { settleAnswers } from "@/features/assessments/steps/settle-answers";
import { command } from "@/lib/command";
import { fromDay, toDay } from "@/lib/day";
import { Refusal } from "@/lib/outcome";
import { findAnswerForException } from "./load";
import { whyNotRequestable } from "./rules";
import { requestExceptionSchema } from "./schema";

/** Somebody asks to accept a risk for a while: why, what lowers it meanwhile, and until when. The answer goes along. */
export const requestException = command(requestExceptionSchema, async (input, tools) => {
  const { tx, actor, now, today, permit, record } = tools;
  const answer = permit("exception:request", await findAnswerForException(tx, input.answerId));

  const others = answer.exceptions.map((other) => ({ ...other, expiresOn: toDay(other.expiresOn) }));
  const obstacle = whyNotRequestable(answer, others, input.expiresOn, today, Boolean(input.renewsId));
  if (obstacle) throw new Refusal("conflict", obstacle);

  // Approving accepts the verdict too, so a verdict that nobody submitted goes before the same second person.
  const waiting = answer.state === "OPEN" ? await freezeAnswer(tools, answer.id) : answer.submissions[0];
  await settleAnswers(tx, [answer.id]);

  const { answerId, expiresOn, renewsId, ...words } = input;
  const exception = await tx.exception.create({
    data: {
      ...words,
      organisationId: actor.organisationId,
      assessmentId: answer.assessmentId,
      answerId,
      renewsId,
      expiresOn: fromDay(expiresOn),
      buyerWording: words.tellBuyers ? words.buyerWording : null,
      ownerId: actor.id,
      contributorIds: [...new Set([...(waiting?.contributorIds ?? []), actor.id])],
      requestedById: actor.id,
      requestedAt: now,
    },
  });
  record(
    "exception.requested",
    { id: exception.id, productId: answer.productId },
    { key: answer.key, until: expiresOn },
  );
  return { exceptionId: exception.id };
});
