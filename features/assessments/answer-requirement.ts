import { command, type Tools } from "@/lib/command";
import { hashOf } from "@/lib/hash";
import { Refusal } from "@/lib/outcome";
import { findAnswer, findRequirementOf, type LoadedAnswer } from "./load";
import { findSavedVersion } from "./queries";
import { whyNotEditable } from "./rules";
import { answerRequirementSchema } from "./schema";
import { flawsInValues } from "./value-rules";

/** Somebody says how a requirement stands and why. Saved while they type; an edit of something older is refused. */
export const answerRequirement = command(answerRequirementSchema, async (input, tools) => {
  const { tx, actor, now, permit, record } = tools;
  const answer = permit("answer:edit", await findAnswer(tx, input.answerId));
  const requirement = await findRequirementOf(tx, actor, answer);

  const obstacle = whyNotEditable(answer);
  if (obstacle) throw await asConflict(tools, answer, obstacle);
  const { verdict, rationale, values } = input;
  if (verdict === "NOT_APPLICABLE" && requirement.notApplicable === "by-condition") {
    const fieldErrors = { verdict: ["Only the release's profile can say that this requirement does not apply"] };
    throw new Refusal("invalid", "Check the marked fields.", { fieldErrors });
  }
  const flaws = flawsInValues(requirement.values, values);
  if (Object.keys(flaws).length > 0) throw new Refusal("invalid", "Check the marked fields.", { fieldErrors: flaws });

  if (input.revision !== answer.revision && (await wordsChangedSince(tools, answer, input.revision)))
    throw await asConflict(tools, answer, "Somebody has changed this answer since you opened it.");

  // Two people can save at once; only the first still finds the revision that was read above.
  const revision = answer.revision + 1;
  const { count } = await tx.answer.updateMany({
    where: { id: answer.id, state: "OPEN", revision: answer.revision },
    data: { verdict, rationale, values, revision, changedById: actor.id, changedAt: now },
  });
  if (count === 0) throw await asConflict(tools, answer, "Somebody has just changed this answer.");
  const { id: answerId, organisationId, productId, key } = answer;
  await tx.answerEdit.create({
    data: { organisationId, answerId, revision, verdict, rationale, values, editedById: actor.id, editedAt: now },
  });

  const sha256 = hashOf({ verdict, rationale, values });
  record("answer.edited", { id: answerId, productId }, { key, revision, verdict, sha256 });
  return { answerId, revision, savedAt: now.toISOString() };
});

/** Linked evidence raises an answer's revision too. Only when words or verdict changed is an edit stale. */
async function wordsChangedSince({ tx }: Tools, answer: LoadedAnswer, revision: number): Promise<boolean> {
  const later = await tx.answerEdit.findFirst({ where: { answerId: answer.id, revision: { gt: revision } } });
  return later !== null || revision > answer.revision;
}

/** The refusal carries what stands now, so that the screen can show both versions. */
async function asConflict({ tx }: Tools, answer: LoadedAnswer, message: string): Promise<Refusal> {
  return new Refusal("conflict", message, { current: await findSavedVersion(tx, answer.id) });
}
