import { findProfileRules } from "@/features/checklists/queries";
import { Capability } from "@/generated/prisma/enums";
import { command } from "@/lib/command";
import { Refusal } from "@/lib/outcome";
import { findReleaseWithProfile } from "./load";
import { whyNotProfileEditable } from "./rules";
import { answerQuestionSchema } from "./schema";

/** One answer of a release's questionnaire. It counts once a second person has accepted the whole profile. */
export const answerQuestion = command(answerQuestionSchema, async (input, { tx, actor, now, permit, record }) => {
  const { releaseId, questionId, value, choices, note } = input;
  const release = permit("profile:edit", await findReleaseWithProfile(tx, releaseId));

  const obstacle = whyNotProfileEditable(release.submissions.length > 0);
  if (obstacle) throw new Refusal("conflict", obstacle);
  const question = (await findProfileRules(actor)).questions.find(({ id }) => id === questionId);
  if (!question) throw new Refusal("not-found", "There is no such question.");
  const options = question.options.map(({ id }) => id);
  if (choices.some((choice) => !options.includes(choice)) || (question.type === "one" && choices.length > 1)) {
    throw new Refusal("invalid", "Choose from the options of this question.");
  }

  const answer = {
    value: Capability[value.toUpperCase() as keyof typeof Capability],
    choices,
    note: note || null,
    changedById: actor.id,
    changedAt: now,
  };
  const { organisationId } = actor;
  await tx.capabilityAnswer.upsert({
    where: { releaseId_questionId: { releaseId, questionId } },
    create: { organisationId, releaseId, questionId, ...answer },
    update: answer,
  });
  // Submitting races with editing: it is conditional on the revision that it froze.
  const { profileRevision } = await tx.release.update({
    where: { id: releaseId },
    data: {
      profileRevision: { increment: 1 },
      profileContributorIds: [...new Set([...release.profileContributorIds, actor.id])],
    },
  });

  const details = { question: questionId, value, ...(choices.length ? { choices } : {}) };
  record("profile.edited", { id: releaseId, productId: release.productId }, details);
  return { profileRevision };
});
