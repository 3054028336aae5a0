import { describe, expect, test } from "vitest";
import { assignAnswers } from "@/features/assessments/assign-answers";
import { setVerdicts } from "@/features/assessments/set-verdicts";
import { fromDay } from "@/lib/day";
import { database } from "@/lib/db";
import { anAssessment, answerTo, aSubmittedAnswer } from "../../support/builders/assessments";
import { made } from "../../support/outcome";
import { anOrganisation, aPerson } from "../../support/people";
import { trailOf } from "../../support/trail";

async function threeAnswers() {
  const company = await anOrganisation();
  const assessment = await anAssessment(company);
  const rows = await Promise.all(["I1.1", "I1.3", "I1.4"].map((id) => answerTo(assessment, id)));
  return { company, assessment, answerIds: rows.map(({ id }) => id), first: rows[0]?.id ?? "" };
}

describe("assigning answers", () => {
  test("gives several to one person by a day, and leaves a line for each", async () => {
    const { company, answerIds, first } = await threeAnswers();
    const given = { assigneeId: company.contributor.id, dueOn: "2026-12-15" };
    made(await assignAnswers(company.productManager, { answerIds, ...given }));

    const rows = await database().answer.findMany({ where: { id: { in: answerIds } } });
    for (const row of rows) expect(row).toMatchObject({ ...given, dueOn: fromDay(given.dueOn) });
    for (const id of answerIds) expect(await trailOf(id)).toEqual(["answer.assigned"]);

    made(await assignAnswers(company.productManager, { answerIds: [first], assigneeId: null }));
    expect(await database().answer.findUniqueOrThrow({ where: { id: first } })).toMatchObject({
      assigneeId: null,
      dueOn: fromDay(given.dueOn),
    });
  });

  test("is for those who lead", async () => {
    const { company, answerIds } = await threeAnswers();
    const assigneeId = company.contributor.id;
    for (const person of [company.contributor, company.auditor, company.administrator])
      expect(await assignAnswers(person, { answerIds, assigneeId })).toMatchObject({ kind: "forbidden" });
    const stranger = (await anOrganisation()).productManager;
    expect(await assignAnswers(stranger, { answerIds, assigneeId: stranger.id })).toMatchObject({ kind: "not-found" });
  });

  test("goes to people who can answer there", async () => {
    const { company, answerIds } = await threeAnswers();
    const organisation = { id: company.organisationId };
    const left = await aPerson(organisation, "Former contributor", ["CONTRIBUTOR"]);
    await database().person.update({ where: { id: left.id }, data: { deactivatedAt: new Date() } });
    const elsewhere = await aPerson(organisation, "Contributor elsewhere", ["CONTRIBUTOR"], [company.organisationId]);
    const stranger = (await anOrganisation()).contributor;
    for (const person of [company.auditor, left, elsewhere, stranger])
      expect(await assignAnswers(company.productManager, { answerIds, assigneeId: person.id })).toMatchObject({
        kind: "invalid",
        fieldErrors: { assigneeId: [expect.any(String)] },
      });
  });

  test("needs something to assign", async () => {
    const { company, answerIds } = await threeAnswers();
    expect(await assignAnswers(company.productManager, { answerIds })).toMatchObject({ kind: "invalid" });
    expect(await assignAnswers(company.productManager, { answerIds: [], assigneeId: null })).toMatchObject({
      kind: "invalid",
    });
    expect(await assignAnswers(company.productManager, { answerIds, dueOn: "2026-02-30" })).toMatchObject({
      kind: "invalid",
    });
  });
});

describe("one verdict for several answers", () => {
  test("changes the open ones, keeps their words, and leaves the rest alone", async () => {
    const { company, assessment, answerIds, first } = await threeAnswers();
    const submitted = await aSubmittedAnswer(company, { assessment, requirementId: "I1.5", verdict: "NOT_MET" });

    const outcome = await setVerdicts(company.productManager, {
      answerIds: [...answerIds, submitted.answerId],
      verdict: "PARTLY_MET",
    });

    expect(made(outcome)).toMatchObject({ changed: [{ revision: 1 }, { revision: 1 }, { revision: 1 }], left: 1 });
    expect(await database().answerEdit.findMany({ where: { answerId: first } })).toMatchObject([
      { verdict: "PARTLY_MET", revision: 1, editedById: company.productManager.id },
    ]);
    expect(await trailOf(first)).toEqual(["answer.edited"]);
    expect(await database().answer.findUniqueOrThrow({ where: { id: submitted.answerId } })).toMatchObject({
      verdict: "NOT_MET",
    });
  });

  test("is for those who lead, in their own organisation", async () => {
    const { company, answerIds } = await threeAnswers();
    const verdict = "MET" as const;
    expect(await setVerdicts(company.contributor, { answerIds, verdict })).toMatchObject({ kind: "forbidden" });
    expect(await setVerdicts((await anOrganisation()).securityLead, { answerIds, verdict })).toMatchObject({
      kind: "not-found",
    });
  });

  test("has something to change", async () => {
    const { company, answerIds } = await threeAnswers();
    expect(await setVerdicts(company.productManager, { answerIds, verdict: null })).toMatchObject({ kind: "conflict" });
    expect(await setVerdicts(company.productManager, { answerIds: [], verdict: "MET" })).toMatchObject({
      kind: "invalid",
    });
  });
});
