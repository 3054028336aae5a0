import { requestException } from "@/features/exceptions/request-exception";
import type { RequestExceptionInput } from "@/features/exceptions/schema";
import { dayIn, now } from "@/lib/clock";
import { addDays } from "@/lib/day";
import type { Actor } from "@/lib/permissions";
import type { Company } from "../people";
import { aBareAnswer } from "./bare-answer";

/** A whole request as a person would fill it in. */
export function aRequest(answerId: string, changes: Partial<RequestExceptionInput> = {}): RequestExceptionInput {
  return {
    answerId,
    reason: "The keypad cannot show a second step before the next hardware revision.",
    compensation: "The lock waits longer after each wrong code, and the app tells the owner.",
    likelihood: 2,
    impact: 3,
    expiresOn: addDays(dayIn("UTC", now()), 90),
    tellBuyers: true,
    buyerWording: "The keypad opens with a code alone. Whoever has seen your code can use it.",
    ...changes,
  };
}

/** An exception that waits for its decision, asked for by the contributor unless said otherwise. */
export async function aRequestedException(
  company: Company,
  { by = company.contributor, ...changes }: Partial<RequestExceptionInput> & { by?: Actor } = {},
) {
  const bare = await aBareAnswer(company);
  const outcome = await requestException(by, aRequest(bare.answerId, changes));
  if (!outcome.ok) throw new Error(outcome.message);
  return { ...bare, ...outcome.data };
}
