import type { AnswerState, ExceptionStatus, Verdict } from "@/generated/prisma/enums";
import { addYears, type Day } from "@/lib/day";

/** `to-confirm` and `moot` are out of force: its requirement asks for something else now, or has no use for it. */
export type ExceptionPhase = "requested" | "in-force" | "to-confirm" | "moot" | "expired" | "rejected" | "revoked";

type Dated = { status: ExceptionStatus; expiresOn: Day };
type Excepted = { verdict: Verdict | null; toConfirm: boolean; gone: boolean };

/**
 * Where an exception is in its life today. Nothing is stored when its last day passes: it is expired because you look.
 * While its answer is to be confirmed it is out of force: the risk was accepted for what the requirement asked before.
 */
export function phaseOf(exception: Dated, answer: Excepted, today: Day): ExceptionPhase {
  if (exception.status === "REJECTED") return "rejected";
  if (exception.status === "REVOKED") return "revoked";
  if (exception.expiresOn < today) return "expired";
  if (answer.gone) return "moot";
  if (exception.status === "REQUESTED") return "requested";
  if (answer.verdict === "MET" || answer.verdict === "NOT_APPLICABLE") return "moot";
  return answer.toConfirm ? "to-confirm" : "in-force";
}

/** Why no exception can be requested on an answer, or null when one can. `today` is a day in the organisation's zone. */
export function whyNotRequestable(
  answer: { verdict: Verdict | null; applies: boolean; gone: boolean },
  others: Dated[],
  expiresOn: Day,
  today: Day,
  renews: boolean,
): string | null {
  if (answer.gone || !answer.applies) return "This requirement does not apply, so there is nothing to except.";
  if (answer.verdict !== "PARTLY_MET" && answer.verdict !== "NOT_MET") {
    return "Only what is partly met or not met can be excepted. Set the verdict first.";
  }
  if (others.some((other) => other.status === "REQUESTED"))
    return "An exception on this answer waits for its decision already.";
  const inForce = others.some((other) => other.status === "APPROVED" && other.expiresOn >= today);
  if (inForce && !renews) return "An exception is in force already. Renew that one.";
  return whyNotUntil(expiresOn, today);
}

/** An exception ends: on a day to come, within two years. */
export function whyNotUntil(expiresOn: Day, today: Day): string | null {
  if (expiresOn < today) return "The last day has passed. Choose one to come.";
  return expiresOn > addYears(today, 2) ? "An exception lasts two years at most." : null;
}

/** Why a request can no longer be decided, or null when it can. `gone`: its requirement left the assessment. */
export function whyNotDecidable(exception: Dated & { gone: boolean }, today: Day): string | null {
  if (exception.status !== "REQUESTED") return "Somebody has decided this request already.";
  if (exception.gone) return "Its requirement left with a newer version of its checklist: there is nothing to decide.";
  return exception.expiresOn < today ? "The last day that was asked for has passed. Ask again with a later one." : null;
}

/** Why the risk on an answer cannot be accepted, or null when it can: that accepts its verdict too. */
export function whyNotAcceptable(answer: { state: AnswerState }): string | null {
  if (answer.state !== "OPEN") return null;
  return "The answer is open again. It has to be submitted before the risk on it is accepted.";
}

/** Why an exception cannot be revoked, or null when it can. */
export function whyNotRevocable(exception: Dated, today: Day): string | null {
  if (exception.status !== "APPROVED") return "Only an approved exception can be revoked.";
  return exception.expiresOn < today ? "This exception has ended by itself." : null;
}

/** What a person sees of a risk in place of a number. */
export type RiskLevel = "low" | "medium" | "high" | "very-high";

/** The level of a risk: likelihood times impact, each from 1 to 5. */
export function riskLevel(likelihood: number, impact: number): RiskLevel {
  const product = likelihood * impact;
  if (product < 5) return "low";
  if (product < 10) return "medium";
  return product < 16 ? "high" : "very-high";
}

/** The words for 1 to 5. */
export const likelihoods = ["Rare", "Unlikely", "Possible", "Likely", "Expected"] as const;
/** How bad it would be, 1 to 5. */
export const impacts = ["Slight", "Minor", "Marked", "Major", "Severe"] as const;
