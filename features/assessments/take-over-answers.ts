import { listRequirements } from "@/features/checklists/pinned";
import { command } from "@/lib/command";
import { Refusal } from "@/lib/outcome";
import { isUntouched, likeness } from "./offers/offer-rules";
import { takeOverAnswersSchema } from "./schema";
import { settleAnswers } from "./steps/settle-answers";
import { holdLinked, listAnswersWithLinks, takeOver } from "./steps/take-over-step";

/** Several requirements that nobody has begun to answer take over what was accepted for the same words. All stay open. */
export const takeOverAnswers = command(takeOverAnswersSchema, async ({ assessmentId, pairs }, tools) => {
  const { tx, actor, permit } = tools;
  const intoIds = pairs.map(({ answerId }) => answerId);
  const fromIds = [...new Set(pairs.map(({ fromId }) => fromId))];
  await holdLinked(tx, fromIds);
  const parties = new Map((await listAnswersWithLinks(tx, [...intoIds, ...fromIds])).map((party) => [party.id, party]));
  const pinned = await tx.assessmentChecklist.findMany({ where: { assessmentId }, orderBy: { addedAt: "asc" } });
  const requirements = new Map((await listRequirements(tx, actor, pinned)).map((it) => [it.key, it]));

  for (const { answerId, fromId } of pairs) {
    const from = permit("assessment:read", parties.get(fromId) ?? null);
    const into = permit("answer:edit", parties.get(answerId) ?? null);
    const [asked, answered] = [requirements.get(into.key), requirements.get(from.key)];
    if (!asked || !answered || into.assessmentId !== assessmentId)
      throw new Refusal("conflict", "One of these requirements has left this assessment. Look again.");
    if (likeness(asked, answered) !== "same-words")
      throw new Refusal("conflict", `${asked.id} and ${answered.id} are not asked in the same words.`);
    // Whoever began to write after the list was shown keeps their words.
    if (!isUntouched(into))
      throw new Refusal("conflict", `Somebody has begun to answer ${into.requirementId}. Look again.`);
    await takeOver(tools, { answer: into, requirement: asked }, { answer: from, requirement: answered });
  }
  await settleAnswers(tx, intoIds);
  return { taken: intoIds.length };
});
