import { startAssessment } from "@/features/assessments/start-assessment";
import { upgradeAssessment } from "@/features/assessments/upgrade-assessment";
import { addContent, smallChecklist } from "../content";
import { made } from "../outcome";
import type { Company } from "../people";
import type { StartedAssessment } from "./assessments";
import { aRelease } from "./products";

/** A checklist of five requirements, and one that uses the first of them. */
export const first = {
  ...smallChecklist("list", "1", [
    { id: "A1", statement: "Wombats are kept away." },
    { id: "A2", statement: "Wombats are counted." },
    { id: "A3", statement: "Wombats are fed." },
    { id: "A4", statement: "Wombats are washed." },
    { id: "A5", statement: "Wombats are told the time." },
  ]),
  ...smallChecklist("user", "1", [{ id: "U1" }, { uses: "list/1/A1" }]),
};
/** Its next version: one says the same in other words, one is narrower, one has a condition, one is gone, one is new. */
export const second = smallChecklist("list", "2", [
  { id: "A1", statement: "Wombats are kept well away.", meaning: "same" },
  { id: "A2", statement: "All wombats are counted daily.", meaning: "narrower" },
  { id: "A4", statement: "Wombats are washed.", appliesWhen: "cloud", meaning: "same" },
  { id: "A5", statement: "Wombats are told the time." },
  { id: "A6", statement: "Wombats are sung to.", meaning: "new" },
]);
export const moves = [{ checklistId: "list", from: "1", to: "2" }];

/** Has the test read the first versions alone, as it was when assessments began. */
export const releaseFirst = () => addContent(first);
/** A newer version of the list comes. */
export const releaseSecond = () => addContent({ ...first, ...second });

/** A release held against these checklists at their newest versions. */
export async function assessed(company: Company, checklistIds = ["list"]): Promise<StartedAssessment> {
  const { releaseId, productId } = await aRelease(company);
  const start = { releaseId, checklistIds };
  return { ...made(await startAssessment(company.productManager, start)), releaseId, productId };
}

/** The newer version comes, and an assessment is moved to it. */
export async function upgraded(company: Company, { assessmentId }: { assessmentId: string }) {
  releaseSecond();
  return made(await upgradeAssessment(company.productManager, { assessmentId, moves }));
}
