import { beforeAll, expect, test } from "vitest";
import { findAnswerDetail } from "@/features/assessments/detail/find-answer-detail";
import { exportAnswers } from "@/features/assessments/export-answers";
import { returnAnswer } from "@/features/assessments/return-answer";
import { startAssessment } from "@/features/assessments/start-assessment";
import { submitAnswers } from "@/features/assessments/submit-answers";
import { findWorkspace } from "@/features/assessments/workspace/find-workspace";
import { database } from "@/lib/db";
import { reading } from "@/lib/reading";
import type { Tx } from "@/lib/transaction";
import { aRelease } from "../../support/builders/products";
import { addChecklistsOf } from "../../support/checklist-of";
import { countStatements } from "../../support/count-statements";
import { made } from "../../support/outcome";
import { anOrganisation, type Company } from "../../support/people";

beforeAll(() => addChecklistsOf(40, 400));

/** An assessment of so many requirements, where some wait for review, one was returned, and all belong to somebody. */
async function assessmentOf(company: Company, size: number) {
  const { releaseId } = await aRelease(company);
  const checklistIds = [`of-${size}`];
  const { assessmentId } = made(await startAssessment(company.productManager, { releaseId, checklistIds }));
  const said = { verdict: "NOT_MET", rationale: "Not yet.", assigneeId: company.contributor.id } as const;
  await database().answer.updateMany({ where: { assessmentId }, data: said });
  const answers = await database().answer.findMany({ where: { assessmentId }, take: size / 10 });
  made(await submitAnswers(company.productManager, { answerIds: answers.map(({ id }) => id) }));
  const waiting = await database().submission.findFirstOrThrow({ where: { answerId: answers[0]?.id } });
  const note = "Say which part it is.";
  made(await returnAnswer(company.securityLead, { submissionId: waiting.id, note }));
  return assessmentId;
}

test("the workspace, a detail and the export take no more statements for 400 requirements than for 40", async () => {
  const company = await anOrganisation();
  const { auditor } = company;
  const count = (read: (tx: Tx) => Promise<unknown>) => countStatements(() => reading(auditor, read));
  const counts: number[][] = [];
  for (const size of [40, 400]) {
    const assessmentId = await assessmentOf(company, size);
    const place = { assessmentId, checklistId: `of-${size}`, requirementId: "R1" };
    expect((await reading(auditor, (tx) => findWorkspace(tx, auditor, assessmentId)))?.rows).toHaveLength(size);
    counts.push([
      await count((tx) => findWorkspace(tx, auditor, assessmentId)),
      await count((tx) => findAnswerDetail(tx, auditor, place)),
      await count((tx) => exportAnswers(tx, auditor, assessmentId)),
    ]);
  }
  expect(Math.min(...counts.flat())).toBeGreaterThan(2);
  expect(counts[1]).toEqual(counts[0]);
}, 120_000);
