import { importChecklist } from "@/features/checklists/import-checklist";
import { restoreChecklist } from "@/features/checklists/restore-checklist";
import { retireChecklist } from "@/features/checklists/retire-checklist";
import { anImportedChecklist, aSheet } from "../support/builders/checklists";
import { made } from "../support/outcome";
import { asking, type Row } from "./row";

export const checklists: Record<string, Row> = {
  "checklists/import-checklist": { ...asking(importChecklist, () => aSheet()), own: true },
  "checklists/retire-checklist": { ...asking(retireChecklist, (cast) => anImportedChecklist(cast)), late: true },
  "checklists/restore-checklist": {
    ...asking(restoreChecklist, async (cast) => {
      const { checklistId } = await anImportedChecklist(cast);
      made(await retireChecklist(cast.securityLead, { checklistId }));
      return { checklistId };
    }),
    late: true,
  },
};
