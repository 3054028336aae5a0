import { percent } from "@/features/assessments/rules";
import { toCsv } from "@/lib/csv";
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
    "Accepted, per cent": counts ? percent(acceptedShare(counts)) : "",
    "Answered, per cent": counts ? percent(share(counts.answered, counts.applicable)) : "",
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

const share = (part: number, whole: number) => (whole === 0 ? 1 : part / whole);
const acceptedShare = ({ met, partlyMet, applicable }: { met: number; partlyMet: number; applicable: number }) =>
  share(met + partlyMet / 2, applicable);
