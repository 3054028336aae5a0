import { dayIn, now } from "@/lib/clock";
import { toCsv } from "@/lib/csv";
import { addDays } from "@/lib/day";
import { type Actor, can } from "@/lib/permissions";
import type { Tx } from "@/lib/transaction";
import { exceptionFilterSchema, fits } from "./filter";
import { listExceptions } from "./queries";
import { impacts, likelihoods, riskLevel } from "./rules";

const words = {
  requested: "Requested",
  "in-force": "Approved",
  "to-confirm": "Approved, to confirm",
  moot: "Approved, not needed now",
  expired: "Expired",
  rejected: "Rejected",
  revoked: "Revoked",
} as const;

/** Every exception that a filtered register lists, as one line of a table; null for whoever may not read them. */
export async function exportExceptions(tx: Tx, actor: Actor, asked: object): Promise<string | null> {
  if (!can(actor, "exception:read", { organisationId: actor.organisationId })) return null;
  const today = dayIn(actor.organisation.timeZone, now());
  const filter = exceptionFilterSchema.parse(asked);
  const rows = await listExceptions(tx, actor, today);
  const lines = rows
    .filter((row) => fits(filter, row, addDays(today, 60)))
    .map((row) => ({
      Requirement: row.requirementId,
      Statement: row.statement,
      Product: row.product,
      Release: row.release,
      State: words[row.phase],
      Likelihood: likelihoods[row.likelihood - 1],
      Impact: impacts[row.impact - 1],
      Risk: riskLevel(row.likelihood, row.impact),
      Until: row.expiresOn,
      "Buyers told": row.tellBuyers ? "yes" : "no",
      "Asked by": row.requestedBy,
    }));
  return toCsv(lines);
}
