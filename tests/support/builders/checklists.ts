import { importChecklist } from "@/features/checklists/import-checklist";
import type { ImportChecklistInput } from "@/features/checklists/schema";
import { made } from "../outcome";
import type { Company } from "../people";

type Sheet = Extract<ImportChecklistInput, { kind: "sheet" }>;

const titles = ["Category", "Id", "Statement", "Applies when", "Objectives", "Meaning"];
const lines = [
  ["Radio", "R.1", "The radio is silent until the owner pairs it.", "", "config.secure-defaults", ""],
  ["Radio", "R.2", "Pairing takes a press on the device itself.", "", "", ""],
  ["Cloud", "C.1", "The cloud service keeps no pictures.", "cloud", "privacy.minimisation", ""],
];

/** A sheet with three rows, as it comes from a workbook; `rows` replaces those below the titles. */
export function aSheet(change: { rows?: string[][]; follows?: string; id?: string } = {}): Sheet {
  return {
    kind: "sheet",
    name: "radio.xlsx",
    rows: [titles, ...(change.rows ?? lines)],
    head: {
      id: change.id ?? "own-radio",
      title: "Our rules for radio",
      short: "Radio rules",
      audience: "manufacturer",
    },
    follows: change.follows ?? null,
  };
}

/** The rows of `aSheet`, to take and to change. */
export const sheetLines = () => lines.map((line) => [...line]);

export async function anImportedChecklist(
  company: Pick<Company, "productManager">,
  change?: Parameters<typeof aSheet>[0],
) {
  const { checklistId } = made(await importChecklist(company.productManager, aSheet(change)));
  return { checklistId };
}
