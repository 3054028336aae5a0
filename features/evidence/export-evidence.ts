import { dayIn, now } from "@/lib/clock";
import { toCsv } from "@/lib/csv";
import { type Actor, can } from "@/lib/permissions";
import type { Tx } from "@/lib/transaction";
import { filterSchema, listEvidence } from "./list-evidence";

const stateWords = {
  OPEN: "Not submitted",
  SUBMITTED: "Submitted",
  ACCEPTED: "Accepted",
  RETURNED: "Returned",
  WITHDRAWN: "Withdrawn",
} as const;

/** Every piece that a filtered library lists, as one line of a table; null for whoever may not read evidence. */
export async function exportEvidence(tx: Tx, actor: Actor, asked: object): Promise<string | null> {
  if (!can(actor, "evidence:read", { organisationId: actor.organisationId })) return null;
  const filter = { ...filterSchema.parse(asked), page: 1 };
  const today = dayIn(actor.organisation.timeZone, now());
  const { pieces } = await listEvidence(tx, actor, filter, today, 100_000);
  const lines = pieces.map((piece) => ({
    Title: piece.title,
    Kind: piece.kind.toLowerCase(),
    About: piece.productName ?? "All products",
    Revision: piece.number,
    "Newest revision": piece.latestRevision,
    File: piece.fileName ?? "",
    "Holds from": piece.effectiveOn,
    "Holds until": piece.expiresOn ?? "",
    Answers: piece.answers,
    Review: stateWords[piece.state],
  }));
  return toCsv(lines);
}
