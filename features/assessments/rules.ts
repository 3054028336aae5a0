import type { AnswerState, Verdict } from "@/generated/prisma/enums";
import type { Day } from "@/lib/day";

/** Where a requirement stands on a day: exactly one of these, for every screen, export and document. */
export type Standing =
  | "does-not-apply"
  | "not-applicable"
  | "excepted"
  | "met"
  | "partly-met"
  | "not-met"
  | "stale"
  | "submitted"
  | "open";

/** What `standing` looks at; the columns of the same names. */
export type StandingFacts = {
  /** Derived from the accepted profile. */
  applies: boolean;
  verdict: Verdict | null;
  state: AnswerState;
  /** The last day on which an accepted piece of evidence is in date. */
  groundedUntil: Day | null;
  /** An accepted piece of evidence has no end. */
  groundedAlways: boolean;
  /** The last day of the approved exception. */
  exceptedUntil: Day | null;
};

/** Which standing an answer has today. The order is the rule: the first that fits is it. */
export function standing(answer: StandingFacts, today: Day): Standing {
  const accepted = answer.state === "ACCEPTED";
  if (!answer.applies) return "does-not-apply";
  if (accepted && answer.verdict === "NOT_APPLICABLE") return "not-applicable";
  if (isExcepted(answer, today)) return "excepted";
  if (accepted && answer.verdict === "MET") return isGrounded(answer, today) ? "met" : "stale";
  if (accepted && answer.verdict === "PARTLY_MET") return "partly-met";
  if (accepted && answer.verdict === "NOT_MET") return "not-met";
  return answer.state === "SUBMITTED" ? "submitted" : "open";
}

/** An approved exception is in force: its last day has not passed, and the verdict still needs one. */
export function isExcepted(answer: Pick<StandingFacts, "verdict" | "exceptedUntil">, today: Day): boolean {
  if (answer.verdict !== "PARTLY_MET" && answer.verdict !== "NOT_MET") return false;
  return answer.exceptedUntil !== null && answer.exceptedUntil >= today;
}

/** Some accepted piece of evidence is in date. */
export function isGrounded(answer: Pick<StandingFacts, "groundedUntil" | "groundedAlways">, today: Day): boolean {
  return answer.groundedAlways || (answer.groundedUntil !== null && answer.groundedUntil >= today);
}

/** How many requirements stand where. */
export type Tally = Record<Standing, number>;

const emptyTally: Tally = Object.freeze({
  "does-not-apply": 0,
  "not-applicable": 0,
  excepted: 0,
  met: 0,
  "partly-met": 0,
  "not-met": 0,
  stale: 0,
  submitted: 0,
  open: 0,
});

/** Counts answers by their standing today; what left with a newer version of its checklist is not handed in. */
export function tally(answers: StandingFacts[], today: Day): Tally {
  const counts: Tally = { ...emptyTally };
  for (const answer of answers) counts[standing(answer, today)]++;
  return counts;
}

/** How many requirements count: all but those that do not apply, or are accepted as not applicable. */
export function applicable(counts: Tally): number {
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return all - counts["does-not-apply"] - counts["not-applicable"];
}

/** Why an answer cannot be edited now, or null when it can. */
export function whyNotEditable(answer: { state: AnswerState; gone: boolean }): string | null {
  if (answer.gone) return "This requirement left with a newer version of its checklist.";
  if (answer.state === "SUBMITTED") return "This answer waits for review. Take it back to change it.";
  if (answer.state === "ACCEPTED") return "This answer is accepted. Reopen it to change it.";
  return null;
}

/** Why an answer cannot be put before a second person now, or null when it can. `linked` counts its evidence. */
export function whyNotSubmittable(
  answer: { state: AnswerState; gone: boolean; verdict: Verdict | null; rationale: string },
  linked: number,
): string | null {
  const locked = whyNotEditable(answer);
  if (locked) return locked;
  if (answer.verdict === null) return "Choose a verdict first.";
  if (answer.verdict === "MET") return linked > 0 ? null : "Add evidence first: met needs at least one piece.";
  return answer.rationale.trim() ? null : "Say why in the rationale first.";
}

/** Why an accepted answer cannot be reopened, or null when it can. */
export function whyNotReopenable(answer: { state: AnswerState; gone: boolean }): string | null {
  if (answer.gone) return "This requirement left with a newer version of its checklist.";
  if (answer.state === "ACCEPTED") return null;
  return answer.state === "OPEN"
    ? "This answer is open already."
    : "This answer waits for review. Take it back instead.";
}

/** Why a reopening cannot be cancelled, or null when it can. `last` is the decision on what was submitted last. */
export function whyNotReinstatable(
  answer: { state: AnswerState; gone: boolean },
  last: { decision: "ACCEPTED" | "RETURNED"; endedAt: Date | null; endedBySubmissionId: string | null } | null,
): string | null {
  if (answer.gone) return "This requirement left with a newer version of its checklist.";
  if (answer.state !== "OPEN") return "Only a reopened answer can be accepted again.";
  if (last?.decision !== "ACCEPTED" || !last.endedAt) return "There is no acceptance to go back to.";
  if (last.endedBySubmissionId)
    return "A reviewer decided that its evidence proves something else now. Submit it for a new review.";
  return null;
}

/** Why a submission can no longer be decided, or null when it can. */
export function whyNotDecidable(submission: { decidedAt: Date | null; takenBackAt: Date | null }): string | null {
  if (submission.decidedAt) return "Somebody has decided this already.";
  return submission.takenBackAt ? "It was taken back before you decided." : null;
}
