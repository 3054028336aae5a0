import { z } from "zod";
import type { ExceptionRow } from "./queries";
import { riskLevel } from "./rules";

const views = ["all", "running", "requested", "ending", "expired", "ended"] as const;

/** What an address says about a list of exceptions; what it cannot mean is left out. */
export const exceptionFilterSchema = z.object({
  view: z.enum(views).catch("all"),
  risk: z.enum(["low", "medium", "high", "very-high"]).optional().catch(undefined),
  likelihood: z.coerce.number().int().min(1).max(5).optional().catch(undefined),
  impact: z.coerce.number().int().min(1).max(5).optional().catch(undefined),
});
export type ExceptionFilter = z.output<typeof exceptionFilterSchema>;
export type View = (typeof views)[number];

/** Which view an exception belongs to. `until` is the last day that counts as soon. */
export function isIn(
  view: View,
  { phase, expiresOn }: Pick<ExceptionRow, "phase" | "expiresOn">,
  until: string,
): boolean {
  const running = phase === "in-force" || phase === "to-confirm" || phase === "moot";
  switch (view) {
    case "all":
      return true;
    case "running":
      return running;
    case "requested":
      return phase === "requested";
    case "ending":
      return running && expiresOn <= until;
    case "expired":
      return phase === "expired";
    case "ended":
      return phase === "rejected" || phase === "revoked";
  }
}

/** Whether a row of the register stands in a list narrowed like this. `until` is the last day that counts as soon. */
export function fits(filter: ExceptionFilter, row: ExceptionRow, until: string): boolean {
  const { view, risk, likelihood, impact } = filter;
  if (likelihood && row.likelihood !== likelihood) return false;
  if (impact && row.impact !== impact) return false;
  if (risk && riskLevel(row.likelihood, row.impact) !== risk) return false;
  return isIn(view, row, until);
}

/** The address of the register with something changed. */
export function registerHref(
  path: string,
  filter: ExceptionFilter,
  change: Partial<Record<keyof ExceptionFilter, string>>,
) {
  const { view, ...rest } = filter;
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries({ view: view === "all" ? "" : view, ...rest, ...change })) {
    if (value) query.set(key, String(value));
  }
  const text = query.toString();
  return text ? `${path}?${text}` : path;
}
