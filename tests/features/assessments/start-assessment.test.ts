import { describe, expect, test } from "vitest";
import { startAssessment } from "@/features/assessments/start-assessment";
import { database } from "@/lib/db";
import { anAssessment, OWASP } from "../../support/builders/assessments";
import { anOrganisation } from "../../support/people";
import { trailOf } from "../../support/trail";

describe("starting an assessment", () => {
  test("gives every requirement of the newest version an open answer", async () => {
    const company = await anOrganisation();
    const { assessmentId } = await anAssessment(company);

    const answers = await database().answer.findMany({ where: { assessmentId } });
    expect(answers).toHaveLength(59);
    expect(answers.every(({ state, verdict, applies }) => state === "OPEN" && verdict === null && applies)).toBe(true);
    expect(await database().assessmentChecklist.findMany({ where: { assessmentId } })).toMatchObject([
      { checklistId: OWASP, version: "1" },
    ]);
    expect(await database().assessment.findUnique({ where: { id: assessmentId } })).toMatchObject({
      applicable: 59,
      answered: 0,
    });
    expect(await trailOf(assessmentId)).toEqual(["assessment.started"]);
  });

  test("is for those who lead", async () => {
    const company = await anOrganisation();
    const { releaseId } = await anAssessment(company);
    for (const person of [company.contributor, company.auditor, company.administrator])
      expect(await startAssessment(person, { releaseId, checklistIds: [OWASP] })).toMatchObject({ kind: "forbidden" });

    const stranger = await anOrganisation();
    expect(await startAssessment(stranger.securityLead, { releaseId, checklistIds: [OWASP] })).toMatchObject({
      kind: "not-found",
    });
  });

  test("happens once for a release", async () => {
    const company = await anOrganisation();
    const { releaseId } = await anAssessment(company);
    expect(await startAssessment(company.productManager, { releaseId, checklistIds: [OWASP] })).toMatchObject({
      ok: false,
      kind: "conflict",
    });
  });

  test("needs a checklist that exists", async () => {
    const company = await anOrganisation();
    const { releaseId } = await anAssessment(company);
    const start = (checklistIds: string[]) => startAssessment(company.productManager, { releaseId, checklistIds });
    expect(await start([])).toMatchObject({
      kind: "invalid",
      fieldErrors: { checklistIds: ["Choose at least one checklist"] },
    });
  });
});
