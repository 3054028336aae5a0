import type { Outcome } from "@/lib/outcome";

/** What a command made; a refusal fails the test with its own words. */
export function made<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.data;
  throw new Error(`Refused (${outcome.kind}): ${outcome.message} ${JSON.stringify(outcome.fieldErrors)}`);
}

/** The refusal that a command answered with; what it made instead fails the test. */
export function refused<T>(outcome: Outcome<T>): Extract<Outcome<T>, { ok: false }> {
  if (!outcome.ok) return outcome;
  throw new Error(`Not refused: ${JSON.stringify(outcome.data)}`);
}
