import type { PolicyState } from "@/generated/prisma/enums";
import { counted } from "@/lib/counted";
import type { Day } from "@/lib/day";

export type ReleaseToCover = { id: string; name: string; shippedOn: Day | null; models: readonly string[] };

/**
 * The releases that a policy covers to begin with: the newest shipped one of each model, since that is what buyers hold
 * in their hands. Before anything ships, the newest. `releases` come with the newest first.
 */
export function usuallyCovered(releases: readonly ReleaseToCover[]): string[] {
  const shipped = releases.filter(({ shippedOn }) => shippedOn !== null);
  const models = [...new Set(shipped.flatMap(({ models }) => models))];
  const newest = models.flatMap((model) => shipped.find((it) => it.models.includes(model))?.id ?? []);
  const found = newest.length > 0 ? newest : [shipped[0] ?? releases[0]].flatMap((it) => it?.id ?? []);
  return [...new Set(found)];
}

/** Why a section cannot be edited now, or null when it can. */
export function whyNotEditable(policy: { state: PolicyState; archivedAt: Date | null }): string | null {
  if (policy.archivedAt) return "This policy is archived.";
  return policy.state === "IN_REVIEW" ? "The text is in review. Take it back to change it." : null;
}

/** Why the text cannot be put before a second person now, or null when it can. `releases` counts those it covers. */
export function whyNotSubmittable(policy: {
  state: PolicyState;
  archivedAt: Date | null;
  releases: number;
}): string | null {
  if (policy.archivedAt) return "This policy is archived.";
  if (policy.state === "IN_REVIEW") return "The text is in review already.";
  if (policy.state === "APPROVED") return "The text is approved. Publish it, or change it first.";
  return policy.releases === 0 ? "Choose the releases that the policy covers first." : null;
}

/** Why a submission of the text can no longer be decided, or null when it can. */
export function whyNotDecidable(submission: { decidedAt: Date | null; takenBackAt: Date | null }): string | null {
  if (submission.decidedAt) return "Somebody has decided this already.";
  return submission.takenBackAt ? "It was taken back before you decided." : null;
}

/** Who approves puts a name under each paragraph and each fact; one left out is one that nobody read. */
export function whyNotApprovable(asked: Ticks, ticked: Ticks): string | null {
  const words = asked.words.filter((id) => !ticked.words.includes(id)).length;
  const facts = asked.facts.filter((id) => !ticked.facts.includes(id)).length;
  if (words + facts === 0) return null;
  const parts = [someOf(facts, "fact"), someOf(words, "paragraph")].filter((part) => part !== null);
  return `${parts.join(" and ")} ${words + facts === 1 ? "is" : "are"} still to tick.`;
}

export type Ticks = { words: readonly string[]; facts: readonly string[] };

const someOf = (number: number, noun: string) => (number === 0 ? null : counted(number, noun, `${noun}s`));

/** Why the policy cannot be published as far as its state goes, or null; whether its claims hold is asked after. */
export function whyNotPublishable(policy: { state: PolicyState; approvedId: string | null; archivedAt: Date | null }) {
  if (policy.archivedAt) return "This policy is archived.";
  return policy.state === "APPROVED" && policy.approvedId ? null : "A second person has to approve the text first.";
}

/** Kept for ten years or as long as support lasts, whichever is longer. */
export function keepUntil(today: Day, supportEndsOn: Day | null, tenYearsOn: Day): Day {
  return supportEndsOn && supportEndsOn > tenYearsOn ? supportEndsOn : tenYearsOn > today ? tenYearsOn : today;
}

/** What a policy calls a release, "4.2.0 (C)": one firmware on two boards is two releases. */
export function nameOfRelease(release: { firmwareVersion: string; hardwareRevision: string }): string {
  return `${release.firmwareVersion} (${release.hardwareRevision})`;
}
