import { describe, expect, test } from "vitest";
import { answerRequirement } from "@/features/assessments/answer-requirement";
import { assignAnswers } from "@/features/assessments/assign-answers";
import { database } from "@/lib/db";
import {
  aLinkedNote,
  anAcceptedAnswer,
  anAssessment,
  answerTo,
  aSubmittedAnswer,
} from "../../support/builders/assessments";
import { made } from "../../support/outcome";
import { anOrganisation } from "../../support/people";
import { trailOf } from "../../support/trail";

const said = { verdict: "PARTLY_MET", rationale: "The hub does, the keypad does not.", values: {} } as const;

describe("answering a requirement", () => {
  test("keeps verdict and words, what they were before, and one line without the words", async () => {
    const company = await anOrganisation();
    const assessment = await anAssessment(company);
    const answer = await answerTo(assessment, "I1.4");

    const saved = made(await answerRequirement(company.contributor, { answerId: answer.id, revision: 0, ...said }));

    expect(saved).toMatchObject({ answerId: answer.id, revision: 1 });
    expect(await answerTo(assessment, "I1.4")).toMatchObject({
      ...said,
      revision: 1,
      changedById: company.contributor.id,
    });
    expect(await database().answerEdit.findMany({ where: { answerId: answer.id } })).toMatchObject([
      { ...said, revision: 1, editedById: company.contributor.id },
    ]);
    expect(await trailOf(answer.id)).toEqual(["answer.edited"]);
    const [line] = await database().auditEvent.findMany({ where: { subjectId: answer.id } });
    expect(JSON.stringify(line?.details)).not.toContain("keypad");
    expect(line).toMatchObject({ productId: assessment.productId });
  });

  test("is refused to whoever only reads, and to a contributor whom it is not assigned to", async () => {
    const company = await anOrganisation();
    const answer = await answerTo(await anAssessment(company), "I1.4");
    made(await assignAnswers(company.productManager, { answerIds: [answer.id], assigneeId: company.securityLead.id }));

    for (const person of [company.auditor, company.administrator, company.contributor])
      expect(await answerRequirement(person, { answerId: answer.id, revision: 0, ...said })).toMatchObject({
        ok: false,
        kind: "forbidden",
      });
  });

  test("does not exist for another organisation", async () => {
    const answer = await answerTo(await anAssessment(await anOrganisation()), "I1.4");
    const { securityLead } = await anOrganisation();

    const outcome = await answerRequirement(securityLead, { answerId: answer.id, revision: 0, ...said });
    expect(outcome).toMatchObject({ ok: false, kind: "not-found" });
  });

  test("an edit of something older is refused, with what stands now, who changed it and when", async () => {
    const company = await anOrganisation();
    const answer = await answerTo(await anAssessment(company), "I1.4");
    made(await answerRequirement(company.contributor, { answerId: answer.id, revision: 0, ...said }));

    const mine = { verdict: "MET", rationale: "Every page answers over HTTPS only.", values: {} } as const;
    const outcome = await answerRequirement(company.productManager, { answerId: answer.id, revision: 0, ...mine });

    expect(outcome).toMatchObject({
      ok: false,
      kind: "conflict",
      current: { ...said, revision: 1, changedBy: { name: "Contributor" }, changedAt: expect.stringContaining("T") },
    });
    expect(await trailOf(answer.id)).toEqual(["answer.edited"]);
  });

  test("evidence that a colleague links meanwhile makes no edit stale", async () => {
    const company = await anOrganisation();
    const assessment = await anAssessment(company);
    const answer = await answerTo(assessment, "I1.4");
    await aLinkedNote(company.securityLead, assessment, answer.id, null);

    const outcome = await answerRequirement(company.contributor, { answerId: answer.id, revision: 0, ...said });
    expect(outcome).toMatchObject({ ok: true, data: { revision: 2 } });
  });

  test("a revision that never was is refused", async () => {
    const company = await anOrganisation();
    const answer = await answerTo(await anAssessment(company), "I1.4");
    const outcome = await answerRequirement(company.contributor, { answerId: answer.id, revision: 7, ...said });
    expect(outcome).toMatchObject({ ok: false, kind: "conflict" });
  });

  test("only an open answer is edited", async () => {
    const company = await anOrganisation();
    const submitted = await aSubmittedAnswer(company);
    const accepted = await anAcceptedAnswer(company);

    for (const { answerId } of [submitted, accepted]) {
      const { revision, rationale } = await database().answer.findUniqueOrThrow({ where: { id: answerId } });
      expect(await answerRequirement(company.contributor, { answerId, revision, ...said })).toMatchObject({
        ok: false,
        kind: "conflict",
      });
      expect(await database().answer.findUniqueOrThrow({ where: { id: answerId } })).toMatchObject({ rationale });
    }
  });

  test("asks for values that fit the blanks of the buyer's sentence", async () => {
    const company = await anOrganisation();
    const answer = await answerTo(await anAssessment(company), "I1.2");
    const edit = (values: Record<string, string | number>) =>
      answerRequirement(company.contributor, { answerId: answer.id, revision: 0, ...said, values });

    const range = "Enter a whole number from 1 to 100";
    expect(await edit({ attempts: 0 })).toMatchObject({ kind: "invalid", fieldErrors: { "values.attempts": [range] } });
    expect(await edit({ attempts: "five" })).toMatchObject({ kind: "invalid" });
    expect(await edit({ tries: 5 })).toMatchObject({
      kind: "invalid",
      fieldErrors: { "values.tries": [expect.any(String)] },
    });
    expect(await edit({ attempts: 5 })).toMatchObject({ ok: true });
  });

  test("refuses a verdict that does not exist", async () => {
    const company = await anOrganisation();
    const answer = await answerTo(await anAssessment(company), "I1.4");
    const input = { answerId: answer.id, revision: 0, ...said, verdict: "PERFECT" as "MET" };
    expect(await answerRequirement(company.contributor, input)).toMatchObject({
      kind: "invalid",
      fieldErrors: { verdict: ["Choose one of the verdicts"] },
    });
  });
});
