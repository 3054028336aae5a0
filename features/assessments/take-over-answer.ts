import { command } from "@/lib/command";
import { Refusal } from "@/lib/outcome";
import { findRequirementOf } from "./load";
import { findSavedVersion } from "./queries";
import { takeOverAnswerSchema } from "./schema";
import { settleAnswers } from "./steps/settle-answers";
import { holdLinked, listAnswersWithLinks, takeOver } from "./steps/take-over-step";

/** What was accepted for one requirement is said for another that asks the same: words, verdict and evidence. It stays open. */
export const takeOverAnswer = command(takeOverAnswerSchema, async ({ answerId, fromId, revision }, tools) => {
  const { tx, actor, permit } = tools;
  await holdLinked(tx, [fromId]);
  const parties = await listAnswersWithLinks(tx, [answerId, fromId]);
  const from = permit("assessment:read", parties.find(({ id }) => id === fromId) ?? null);
  const into = permit("answer:edit", parties.find(({ id }) => id === answerId) ?? null);
  if (into.revision !== revision) {
    const current = await findSavedVersion(tx, answerId);
    throw new Refusal("conflict", "Somebody has changed this answer since you opened it.", { current });
  }

  const taken = await takeOver(
    tools,
    { answer: into, requirement: await findRequirementOf(tx, actor, into) },
    { answer: from, requirement: await findRequirementOf(tx, actor, from) },
  );
  await settleAnswers(tx, [answerId]);
  return { answerId, revision: taken };
});
