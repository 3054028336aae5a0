import type { Question, Requirement } from "@/lib/content/types";
import { type Implied, type Profile, type ProfileRules, type ReadProfile, readProfile } from "./profile-rules";

export type { Implied, Profile, ProfileAnswer, ProfileRules, Trit } from "./profile-rules";

type Asking = Pick<Requirement, "key" | "appliesWhen">;

/** What a draft would change once it is accepted. `reason` is the end of a sentence. */
export type ApplicabilityChange = { key: string; change: "leaves" | "returns"; reason: string };

/** The keys of the requirements that apply to a release whose accepted profile this is; null: it has none yet. */
export function applicableKeys(
  requirements: readonly Asking[],
  acceptedProfile: Profile | null,
  rules: ProfileRules,
): Set<string> {
  const profile = readProfile(acceptedProfile, rules);
  return new Set(requirements.filter((it) => applies(it, profile)).map(({ key }) => key));
}

/** Why a requirement does not apply, as the end of a sentence ("the product has no app"); null while it applies. */
export function whyNotApplicable(
  requirement: Pick<Requirement, "appliesWhen">,
  acceptedProfile: Profile | null,
  rules: ProfileRules,
): string | null {
  const profile = readProfile(acceptedProfile, rules);
  return applies(requirement, profile) ? null : profile.whyNot(requirement.appliesWhen);
}

/** Which requirements would leave, and which would return, if the draft were accepted. */
export function whatWouldLeave(
  requirements: readonly Asking[],
  acceptedProfile: Profile | null,
  draftProfile: Profile,
  rules: ProfileRules,
): ApplicabilityChange[] {
  const accepted = readProfile(acceptedProfile, rules);
  const draft = readProfile(draftProfile, rules);
  return requirements.flatMap(({ key, appliesWhen }): ApplicabilityChange[] => {
    const then = applies({ appliesWhen }, draft);
    if (then === applies({ appliesWhen }, accepted)) return [];
    return then
      ? [{ key, change: "returns", reason: draft.why(appliesWhen) }]
      : [{ key, change: "leaves", reason: draft.whyNot(appliesWhen) }];
  });
}

/** The questions to show: all but those that another answer has made pointless. */
export function visibleQuestions(profile: Profile | null, rules: ProfileRules): Question[] {
  const read = readProfile(profile, rules);
  return rules.questions.filter(({ id }) => read.asked(id) !== "no");
}

/** Answers that follow from the choices made. */
export function impliedAnswers(profile: Profile | null, rules: ProfileRules): Implied[] {
  const read = readProfile(profile, rules);
  return rules.questions.flatMap(({ id }) => (read.asked(id) === "no" ? [] : read.implied(id)));
}

/** A question that is put counts as known once it has an answer, its own or one that follows from a choice. */
export function isKnown(question: Question, profile: Profile | null, rules: ProfileRules): boolean {
  if (question.type === "yes-no") return readProfile(profile, rules).answer(question.id) !== "unknown";
  const own = profile?.[question.id];
  return own !== undefined && (own.choices.length > 0 || own.value === "no");
}

/** Questions that were answered no without a reason: such a profile cannot be submitted. */
export const noesWithoutReason = (profile: Profile, rules: ProfileRules): Question[] =>
  visibleQuestions(profile, rules).filter(({ id }) => profile[id]?.value === "no" && !profile[id]?.note?.trim());

/** Only a no takes a requirement away: what is not known applies. */
const applies = ({ appliesWhen }: Pick<Requirement, "appliesWhen">, profile: ReadProfile): boolean =>
  profile.holds(appliesWhen) !== "no";
