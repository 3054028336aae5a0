import { describe, expect, test } from "vitest";
import { answerRequirement } from "@/features/assessments/answer-requirement";
import { reinstateAnswer } from "@/features/assessments/reinstate-answer";
import { reopenAnswer } from "@/features/assessments/reopen-answer";
import { returnAnswer } from "@/features/assessments/return-answer";
import { submitAnswer } from "@/features/assessments/submit-answer";
import { database } from "@/lib/db";
import { anAcceptedAnswer, anAnswer, aSubmittedAnswer } from "../../support/builders/assessments";
import { made } from "../../support/outcome";
import { anOrganisation, type Company } from "../../support/people";
import { trailOf } from "../../support/trail";

const why = "The hub got a new page that nobody has scanned.";
const find = (id: string) => database().answer.findUniqueOrThrow({ where: { id } });

async function edit(company: Company, answerId: string, rationale: string) {
  const { revision } = await find(answerId);
  made(await answerRequirement(company.contributor, { answerId, revision, verdict: "MET", rationale, values: {} }));
}

describe("reopening an accepted answer", () => {
  test("ends its acceptance and raises the assessment's revision", async () => {
    const company = await anOrganisation();
    const { answerId, submissionId, assessment } = await anAcceptedAnswer(company);
    const before = await database().assessment.findUniqueOrThrow({ where: { id: assessment.assessmentId } });

    made(await reopenAnswer(company.productManager, { answerId, why }));

    expect(await find(answerId)).toMatchObject({ state: "OPEN", acceptedId: null, verdict: "MET" });
    expect(await database().review.findFirstOrThrow({ where: { submissionId } })).toMatchObject({
      endedAt: expect.any(Date),
      endedBecause: why,
    });
    const after = await database().assessment.findUniqueOrThrow({ where: { id: assessment.assessmentId } });
    expect(after.revision).toBeGreaterThan(before.revision);
    expect(after).toMatchObject({ acceptedMet: 0, answered: 0 });
    expect((await trailOf(answerId)).at(-1)).toBe("answer.reopened");
  });

  test("asks why, and is not for those who only read", async () => {
    const company = await anOrganisation();
    const { answerId } = await anAcceptedAnswer(company);
    expect(await reopenAnswer(company.productManager, { answerId, why: "so" })).toMatchObject({ kind: "invalid" });
    expect(await reopenAnswer(company.auditor, { answerId, why })).toMatchObject({ kind: "forbidden" });
    expect(await reopenAnswer((await anOrganisation()).securityLead, { answerId, why })).toMatchObject({
      kind: "not-found",
    });
  });

  test("needs an accepted answer", async () => {
    const company = await anOrganisation();
    const { answerId } = await aSubmittedAnswer(company);
    expect(await reopenAnswer(company.productManager, { answerId, why })).toMatchObject({ kind: "conflict" });
  });
});

describe("cancelling a reopening", () => {
  test("lets the acceptance stand again when it says what was accepted", async () => {
    const company = await anOrganisation();
    const { answerId, submissionId } = await anAcceptedAnswer(company);
    const { rationale } = await find(answerId);
    made(await reopenAnswer(company.contributor, { answerId, why }));
    await edit(company, answerId, "Something else for a moment.");
    await edit(company, answerId, rationale);

    made(await reinstateAnswer(company.contributor, { answerId }));

    expect(await find(answerId)).toMatchObject({ state: "ACCEPTED", acceptedId: submissionId });
    expect(await database().review.findFirstOrThrow({ where: { submissionId } })).toMatchObject({ endedAt: null });
    expect((await trailOf(answerId)).at(-1)).toBe("answer.reinstated");
  });

  test("is refused when words or links differ", async () => {
    const company = await anOrganisation();
    const words = await anAcceptedAnswer(company);
    made(await reopenAnswer(company.contributor, { answerId: words.answerId, why }));
    await edit(company, words.answerId, "Something else.");
    expect(await reinstateAnswer(company.contributor, { answerId: words.answerId })).toMatchObject({
      kind: "conflict",
    });

    const links = await anAcceptedAnswer(company);
    made(await reopenAnswer(company.contributor, { answerId: links.answerId, why }));
    await database().answerEvidence.deleteMany({ where: { answerId: links.answerId } });
    expect(await reinstateAnswer(company.contributor, { answerId: links.answerId })).toMatchObject({
      kind: "conflict",
    });
  });

  test("is refused once a reviewer has returned it since, and where nothing was accepted", async () => {
    const company = await anOrganisation();
    const { answerId } = await anAcceptedAnswer(company);
    made(await reopenAnswer(company.contributor, { answerId, why }));
    const { submissionId } = made(await submitAnswer(company.contributor, { answerId }));
    made(await returnAnswer(company.securityLead, { submissionId, note: "This was never right." }));
    expect(await reinstateAnswer(company.contributor, { answerId })).toMatchObject({ kind: "conflict" });

    const fresh = await anAnswer(company);
    expect(await reinstateAnswer(company.contributor, { answerId: fresh.answerId })).toMatchObject({
      kind: "conflict",
    });
    expect(await reinstateAnswer(company.auditor, { answerId })).toMatchObject({ kind: "forbidden" });
  });

  test("is refused when its evidence was withdrawn meanwhile", async () => {
    const company = await anOrganisation();
    const { answerId } = await anAcceptedAnswer(company);
    made(await reopenAnswer(company.contributor, { answerId, why }));
    await database().evidenceRevision.updateMany({
      where: { organisationId: company.organisationId },
      data: { withdrawnAt: new Date(), withdrawnWhy: "Measured on the wrong device." },
    });
    expect(await reinstateAnswer(company.contributor, { answerId })).toMatchObject({
      kind: "conflict",
      message: expect.stringContaining("withdrawn"),
    });
    expect(await find(answerId)).toMatchObject({ state: "OPEN" });
  });
});
