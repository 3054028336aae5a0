import { toCsv } from "@/lib/csv";
import { wholePercent } from "@/lib/percent";
import type { ProductRow } from "./list-products";
import { hasDrifted, isBehind } from "./policy-signs";

/** Products for a spreadsheet. */
export function productsAsCsv(rows: ProductRow[]): string {
  const lines = rows.map(({ name, models, release, counts, exceptions, supportEndsOn, policy }) => ({
    Product: name,
    Models: models.join("; "),
    Firmware: release?.firmware ?? "",
    Hardware: release?.hardware ?? "",
    Applicable: counts?.applicable ?? "",
    "Accepted, per cent": counts ? wholePercent(counts.met + counts.partlyMet / 2, counts.applicable) : "",
    "Answered, per cent": counts ? wholePercent(counts.answered, counts.applicable) : "",
    Exceptions: exceptions,
    "Support ends": supportEndsOn ?? "",
    "Policy version": policy?.latestVersion || "",
    "Policy state": policy
      ? hasDrifted(policy)
        ? "drifted"
        : isBehind(policy)
          ? "behind"
          : policy.state.toLowerCase()
      : "",
  }));
  return toCsv(lines);
}
