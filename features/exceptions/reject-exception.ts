import { command } from "@/lib/command";
import { toDay } from "@/lib/day";
import { Refusal } from "@/lib/outcome";
import { findExceptionToDecide } from "./load";
import { whyNotDecidable } from "./rules";
import { rejectExceptionSchema } from "./schema";

/** A second person does not accept the risk, and says what is missing. The answer itself stays as it is. */
export const rejectException = command(rejectExceptionSchema, async ({ exceptionId, note }, tools) => {
  const { tx, actor, now, permit, record } = tools;
  const exception = permit("exception:review", await findExceptionToDecide(tx, exceptionId));

  // A request whose last day has passed can still be cleared away by rejecting it.
  const obstacle = whyNotDecidable(
    { ...exception, expiresOn: toDay(exception.expiresOn), gone: exception.answer.gone },
    "0000-01-01",
  );
  if (obstacle) throw new Refusal("conflict", obstacle);

  // Two people can press at once; only the first still finds it requested.
  const { count } = await tx.exception.updateMany({
    where: { id: exception.id, status: "REQUESTED" },
    data: { status: "REJECTED", reviewedById: actor.id, reviewedAt: now, reviewNote: note },
  });
  if (count === 0) throw new Refusal("conflict", "Somebody else has just decided this request.");

  record("exception.rejected", { id: exception.id, productId: exception.productId }, { key: exception.key });
  return { exceptionId: exception.id };
});
