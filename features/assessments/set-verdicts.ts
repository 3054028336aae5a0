import type { Prisma } from "@/generated/prisma/client";
import { command } from "@/lib/command";
import { hashOf } from "@/lib/hash";
import { Refusal } from "@/lib/outcome";
import { findRequirementOf, listAnswersToChange } from "./load";
import { whyNotEditable } from "./rules";
import { setVerdictsSchema } from "./schema";

/** The same verdict for several open answers at once; their words stay. What is not open is left alone. */
export const setVerdicts = command(setVerdictsSchema, async ({ answerIds, verdict }, tools) => {
  const { tx, actor, now, permit, record } = tools;
  const answers = (await listAnswersToChange(tx, answerIds)).map((answer) => {
    permit("answer:assign", answer);
    return permit("answer:edit", answer);
  });
  if (answers.length < new Set(answerIds).size) permit("answer:assign", null);

  const open = answers.filter((answer) => whyNotEditable(answer) === null && answer.verdict !== verdict);
  if (open.length === 0) throw new Refusal("conflict", "None of these answers is open, or all say so already.");
  if (verdict === "NOT_APPLICABLE") {
    for (const answer of open) {
      const { notApplicable, id } = await findRequirementOf(tx, actor, answer);
      if (notApplicable === "by-condition")
        throw new Refusal("conflict", `Only the release's profile can say that ${id} does not apply.`);
    }
  }

  // A colleague may save one of them in this moment: theirs stays, and is counted as left alone.
  const changed = await tx.answer.updateManyAndReturn({
    where: { OR: open.map(({ id, revision }) => ({ id, revision })), state: "OPEN" },
    data: { verdict, revision: { increment: 1 }, changedById: actor.id, changedAt: now },
  });
  await tx.answerEdit.createMany({
    data: changed.map(({ id, organisationId, revision, rationale, values }) => ({
      organisationId,
      answerId: id,
      revision,
      verdict,
      rationale,
      values: values as Prisma.InputJsonValue,
      editedById: actor.id,
      editedAt: now,
    })),
  });

  const known = new Map(open.map((answer) => [answer.id, answer]));
  for (const { id, revision, rationale, values } of changed) {
    const { productId, key } = known.get(id) ?? { productId: null, key: "" };
    const sha256 = hashOf({ verdict, rationale, values });
    record("answer.edited", { id, productId }, { key, revision, verdict, sha256 });
  }
  if (changed.length === 0) throw new Refusal("conflict", "Somebody has just changed these answers. Look again.");
  return { changed: changed.map(({ id, revision }) => ({ id, revision })), left: answers.length - changed.length };
});
