import { command, type Tools } from "@/lib/command";
import { fromDay, toDay } from "@/lib/day";
import { Refusal } from "@/lib/outcome";
import { can } from "@/lib/permissions";
import { listAnswersToChange } from "./load";
import { assignAnswersSchema } from "./schema";

/** Somebody is asked to answer requirements, by a day. Either can be left as it is. */
export const assignAnswers = command(assignAnswersSchema, async ({ answerIds, assigneeId, dueOn }, tools) => {
  const { tx, permit, record } = tools;
  const answers = (await listAnswersToChange(tx, answerIds)).map((answer) => permit("answer:assign", answer));
  if (answers.length < new Set(answerIds).size) permit("answer:assign", null);
  if (assigneeId) await requireAssignable(tools, assigneeId, answers);

  await tx.answer.updateMany({
    where: { id: { in: answerIds } },
    data: { assigneeId, dueOn: dueOn ? fromDay(dueOn) : dueOn },
  });

  for (const { id, productId, key, assigneeId: before, dueOn: due } of answers) {
    const details = {
      to: assigneeId === undefined ? before : assigneeId,
      due: dueOn === undefined ? toDay(due) : dueOn,
    };
    record("answer.assigned", { id, productId }, { key, ...details });
  }
  return { assigned: answers.length };
});

/** Whoever is asked must be able to answer: here, at work, and let in to the product. */
async function requireAssignable({ tx, actor }: Tools, personId: string, answers: { productId: string }[]) {
  const person = await tx.person.findFirst({ where: { id: personId, deactivatedAt: null } });
  const onlyProductIds = person?.onlyProductIds.length ? person.onlyProductIds : null;
  const able =
    person &&
    answers.every(({ productId }) => {
      const theirs = { organisationId: actor.organisationId, productId, assigneeId: personId };
      return can({ ...actor, id: person.id, roles: person.roles, onlyProductIds }, "answer:edit", theirs);
    });
  if (able) return;
  const fieldErrors = { assigneeId: ["Choose somebody whose roles include answering for this product"] };
  throw new Refusal("invalid", "This person cannot answer these requirements.", { fieldErrors });
}
