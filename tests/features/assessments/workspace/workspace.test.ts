import { expect, test } from "vitest";
import { acceptAnswer } from "@/features/assessments/accept-answer";
import { findAnswerDetail } from "@/features/assessments/detail/find-answer-detail";
import { exportAnswers } from "@/features/assessments/export-answers";
import { reopenAnswer } from "@/features/assessments/reopen-answer";
import { returnAnswer } from "@/features/assessments/return-answer";
import { submitAnswer } from "@/features/assessments/submit-answer";
import { findWorkspace } from "@/features/assessments/workspace/find-workspace";
import { unpackRow } from "@/features/assessments/workspace/workspace-rows";
import type { Actor } from "@/lib/permissions";
import { reading } from "@/lib/reading";
import {
  anAcceptedAnswer,
  anAnswer,
  anAssessment,
  aSubmittedAnswer,
  OWASP,
  type StartedAssessment,
} from "../../../support/builders/assessments";
import { countStatements } from "../../../support/count-statements";
import { made } from "../../../support/outcome";
import { anOrganisation, aPerson } from "../../../support/people";

const read = (actor: Actor, { assessmentId }: StartedAssessment) =>
  reading(actor, (tx) => findWorkspace(tx, actor, assessmentId));
const detailOf = (actor: Actor, { assessmentId }: StartedAssessment, requirementId: string) =>
  reading(actor, (tx) => findAnswerDetail(tx, actor, { assessmentId, checklistId: OWASP, requirementId }));

test("the list knows each requirement's verdict, state and evidence, in the checklist's order", async () => {
  const company = await anOrganisation();
  const { assessment } = await anAcceptedAnswer(company, { requirementId: "I1.4" });

  const data = await read(company.auditor, assessment);
  const rows =
    data?.rows.map((row) =>
      unpackRow(
        row,
        [OWASP],
        data.people.map(({ id }) => id),
      ),
    ) ?? [];
  expect(rows.slice(0, 4).map((row) => row.requirementId)).toEqual(["I1.1", "I1.2", "I1.3", "I1.4"]);
  expect(rows[3]).toMatchObject({ verdict: "MET", state: "ACCEPTED", linked: 1, applies: true, staleSince: null });
  expect(data).toMatchObject({ productName: "Hallway lock", release: "4.2.0", mayLead: false, mayAnswer: false });
  expect(JSON.stringify(data?.rows).length / rows.length).toBeLessThan(260);
});

test("an answer that came back is marked as returned until a reviewer decides otherwise", async () => {
  const company = await anOrganisation();
  const { contributor, securityLead } = company;
  const first = await aSubmittedAnswer(company, { requirementId: "I1.4", verdict: "NOT_MET" });
  const { answerId, assessment, submissionId } = first;
  const isReturned = async () => {
    const data = await read(company.auditor, assessment);
    return data?.rows.flatMap((row) => {
      const { requirementId, returned } = unpackRow(row, [OWASP], []);
      return returned ? requirementId : [];
    });
  };
  expect(await isReturned()).toEqual([]);
  made(await returnAnswer(securityLead, { submissionId, note: "Say which part it is." }));
  expect(await isReturned()).toEqual(["I1.4"]);

  const again = made(await submitAnswer(contributor, { answerId }));
  expect(await isReturned()).toEqual([]);
  made(await acceptAnswer(securityLead, { submissionId: again.submissionId }));
  made(await reopenAnswer(contributor, { answerId, why: "A new part has come." }));
  expect(await isReturned()).toEqual([]);
});

test("the list takes as many statements when everything is answered as when nothing is", async () => {
  const company = await anOrganisation();
  const empty = await anAssessment(company);
  const full = await anAssessment(company);
  for (const requirementId of ["I1.4", "I1.5", "I2.1", "I2.2", "I2.3", "I2.4"])
    await aSubmittedAnswer(company, { assessment: full, requirementId, verdict: "NOT_MET" });

  const few = await countStatements(() => read(company.auditor, empty));
  expect(few).toBeGreaterThan(3);
  expect(await countStatements(() => read(company.auditor, full))).toBeLessThanOrEqual(few + 1);
});

test("a detail says what was said, who may decide, and what happened in plain words", async () => {
  const company = await anOrganisation();
  const { assessment } = await aSubmittedAnswer(company, { requirementId: "I1.4", by: company.securityLead });

  const detail = await detailOf(company.secondSecurityLead, assessment, "I1.4");
  expect(detail).toMatchObject({
    verdict: "MET",
    state: "SUBMITTED",
    evidence: [{ title: "Bench measurement", accepted: false, holdsHere: true, expiresOn: null }],
    waiting: { by: "Security lead", hands: ["Security lead"], deciders: ["Second security lead"], mayDecide: true },
    accepted: null,
  });
  expect(detail?.history.map((line) => line.words)).toEqual([
    "Submitted it for review",
    "Linked Bench measurement, revision 1",
    "Set the verdict, wrote the rationale",
  ]);
});

test("a reopened answer that still says what was accepted can be reinstated, one that was changed cannot", async () => {
  const company = await anOrganisation();
  const { answerId, assessment } = await anAcceptedAnswer(company, { requirementId: "I1.4" });
  const why = "A new page has not been scanned.";
  made(await reopenAnswer(company.contributor, { answerId, why }));
  expect(await detailOf(company.contributor, assessment, "I1.4")).toMatchObject({
    reopened: { why, reinstatable: true },
    accepted: null,
  });
  await anAnswer(company, { assessment, requirementId: "I1.4", rationale: "Something else." });
  expect(await detailOf(company.contributor, assessment, "I1.4")).toMatchObject({ reopened: { reinstatable: false } });
});

test("what a person may not see does not exist for them", async () => {
  const company = await anOrganisation();
  const assessment = await anAssessment(company);
  const outside = await aPerson(
    { id: company.organisationId },
    "Reviewer",
    ["SECURITY_LEAD"],
    [company.organisationId],
  );
  for (const person of [company.administrator, outside, (await anOrganisation()).securityLead]) {
    expect(await read(person, assessment)).toBeNull();
    expect(await detailOf(person, assessment, "I1.4")).toBeNull();
    expect(await reading(person, (tx) => exportAnswers(tx, person, assessment.assessmentId))).toBeNull();
  }
  expect(await reading(company.auditor, (tx) => findWorkspace(tx, company.auditor, "no-id"))).toBeNull();
});

test("the export has a line for each requirement, and no cell that a spreadsheet would run", async () => {
  const company = await anOrganisation();
  const { assessment } = await anAnswer(company, { verdict: "NOT_MET", rationale: "=HYPERLINK(evil)" });
  const found = await reading(company.auditor, (tx) => exportAnswers(tx, company.auditor, assessment.assessmentId));
  expect(found?.name).toBe("Hallway lock 4.2.0");
  expect(found?.csv.trim().split("\r\n")).toHaveLength(60);
  expect(found?.csv).toContain("'=HYPERLINK(evil)");
});
