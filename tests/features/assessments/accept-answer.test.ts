import { describe, expect, test } from "vitest";
import { acceptAnswer } from "@/features/assessments/accept-answer";
import { returnAnswer } from "@/features/assessments/return-answer";
import { submitAnswer } from "@/features/assessments/submit-answer";
import { takeBackAnswer } from "@/features/assessments/take-back-answer";
import { now } from "@/lib/clock";
import { addDays, toDay } from "@/lib/day";
import { database } from "@/lib/db";
import { anAssessment, aSubmittedAnswer } from "../../support/builders/assessments";
import { onPostgres } from "../../support/database";
import { made } from "../../support/outcome";
import { anOrganisation, aPerson } from "../../support/people";
import { trailOf } from "../../support/trail";

const note = "The scan is of the release before. Scan this one.";

describe("accepting an answer", () => {
  test("accepts it, and the new evidence beside it, as two decisions", async () => {
    const company = await anOrganisation();
    const { answerId, submissionId, assessment } = await aSubmittedAnswer(company);

    made(await acceptAnswer(company.securityLead, { submissionId }));

    expect(await database().answer.findUniqueOrThrow({ where: { id: answerId } })).toMatchObject({
      state: "ACCEPTED",
      acceptedId: submissionId,
      groundedAlways: true,
    });
    const reviews = await database().review.findMany({
      where: { organisationId: company.organisationId },
      include: { submission: true },
    });
    expect(new Set(reviews.map((review) => review.submission.kind))).toEqual(new Set(["ANSWER", "EVIDENCE"]));
    expect(await database().assessment.findUniqueOrThrow({ where: { id: assessment.assessmentId } })).toMatchObject({
      acceptedMet: 1,
      answered: 1,
      submitted: 0,
    });
    expect((await trailOf(answerId)).at(-1)).toBe("answer.accepted");
  });

  test("is never done by anyone who had a hand in it, whatever their roles", async () => {
    const company = await anOrganisation();
    const assessment = await anAssessment(company);
    const { answerId, submissionId } = await aSubmittedAnswer(company, { assessment, by: company.securityLead });

    expect(await acceptAnswer(company.securityLead, { submissionId })).toMatchObject({
      ok: false,
      kind: "forbidden",
      message: expect.stringContaining("You had a hand in it"),
    });
    expect(await trailOf(answerId)).not.toContain("answer.accepted");
    made(await acceptAnswer(company.secondSecurityLead, { submissionId }));
  });

  test("takes the right to review, also from an administrator", async () => {
    const company = await anOrganisation();
    const { submissionId } = await aSubmittedAnswer(company);
    for (const person of [company.administrator, company.productManager, company.auditor])
      expect(await acceptAnswer(person, { submissionId })).toMatchObject({ kind: "forbidden" });
    expect(await acceptAnswer((await anOrganisation()).securityLead, { submissionId })).toMatchObject({
      kind: "not-found",
    });
    const outside = { id: company.organisationId, name: "Example Devices" };
    const elsewhere = await aPerson(
      outside,
      "Reviewer of another product",
      ["SECURITY_LEAD"],
      [company.organisationId],
    );
    expect(await acceptAnswer(elsewhere, { submissionId })).toMatchObject({ kind: "not-found" });
  });

  test("met is refused while its evidence is out of date", async () => {
    const company = await anOrganisation();
    const yesterday = addDays(toDay(now()), -1);
    const { answerId, submissionId } = await aSubmittedAnswer(company, { proofUntil: yesterday });

    expect(await acceptAnswer(company.securityLead, { submissionId })).toMatchObject({
      ok: false,
      kind: "conflict",
      message: expect.stringContaining("in date"),
    });
    expect(await database().answer.findUniqueOrThrow({ where: { id: answerId } })).toMatchObject({
      state: "SUBMITTED",
    });
    expect(await database().review.count({ where: { organisationId: company.organisationId } })).toBe(0);
  });

  test("met is refused while its evidence holds for another release only", async () => {
    const company = await anOrganisation();
    const { submissionId } = await aSubmittedAnswer(company);
    await database().evidenceHoldsFor.deleteMany({ where: { organisationId: company.organisationId } });
    expect(await acceptAnswer(company.securityLead, { submissionId })).toMatchObject({ kind: "conflict" });
  });

  test("not met needs no evidence", async () => {
    const company = await anOrganisation();
    const { submissionId, assessment } = await aSubmittedAnswer(company, { verdict: "NOT_MET" });
    made(await acceptAnswer(company.securityLead, { submissionId }));
    expect(await database().assessment.findUniqueOrThrow({ where: { id: assessment.assessmentId } })).toMatchObject({
      acceptedNotMet: 1,
    });
  });

  test("happens once, and not after it was taken back", async () => {
    const company = await anOrganisation();
    const first = await aSubmittedAnswer(company);
    made(await acceptAnswer(company.securityLead, { submissionId: first.submissionId }));
    expect(await acceptAnswer(company.secondSecurityLead, { submissionId: first.submissionId })).toMatchObject({
      kind: "conflict",
    });

    const second = await aSubmittedAnswer(company);
    made(await takeBackAnswer(company.contributor, { answerId: second.answerId }));
    expect(await acceptAnswer(company.securityLead, { submissionId: second.submissionId })).toMatchObject({
      kind: "conflict",
    });
  });

  test.runIf(onPostgres)(
    "eight reviewers press at once and one decides, in fifty rounds",
    { timeout: 240_000 },
    async () => {
      const company = await anOrganisation();
      const outside = { id: company.organisationId, name: "Example Devices" };
      const crowd = await Promise.all(
        Array.from({ length: 8 }, (_, index) => aPerson(outside, `Security lead ${index}`, ["SECURITY_LEAD"])),
      );
      const assessment = await anAssessment(company);
      let submitted = await aSubmittedAnswer(company, { assessment, verdict: "NOT_MET" });
      for (let round = 0; round < 50; round++) {
        const { answerId, submissionId } = submitted;
        const outcomes = await Promise.all(
          crowd.map((person, index) =>
            index % 2 ? returnAnswer(person, { submissionId, note }) : acceptAnswer(person, { submissionId }),
          ),
        );
        expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
        expect(outcomes.filter((outcome) => !outcome.ok && outcome.kind === "conflict")).toHaveLength(7);
        expect(await database().review.count({ where: { submissionId } })).toBe(1);
        const decided = (await trailOf(answerId)).filter((action) => /accepted|returned/.test(action));
        expect(decided).toHaveLength(1);
        const fresh = { assessment: await anAssessment(company), verdict: "NOT_MET" } as const;
        submitted = await aSubmittedAnswer(company, fresh);
      }
    },
  );
});

describe("returning an answer", () => {
  test("opens it again with a note, and judges no evidence", async () => {
    const company = await anOrganisation();
    const { answerId, submissionId } = await aSubmittedAnswer(company);

    made(await returnAnswer(company.securityLead, { submissionId, note }));

    expect(await database().answer.findUniqueOrThrow({ where: { id: answerId } })).toMatchObject({
      state: "OPEN",
      acceptedId: null,
    });
    expect(await database().review.findMany({ where: { organisationId: company.organisationId } })).toMatchObject([
      { submissionId, decision: "RETURNED", note },
    ]);
    expect((await trailOf(answerId)).at(-1)).toBe("answer.returned");
    made(await submitAnswer(company.contributor, { answerId }));
  });

  test("says why", async () => {
    const company = await anOrganisation();
    const { submissionId } = await aSubmittedAnswer(company);
    expect(await returnAnswer(company.securityLead, { submissionId, note: " no " })).toMatchObject({
      kind: "invalid",
      fieldErrors: { note: [expect.any(String)] },
    });
  });

  test("takes the right to review and no hand in it", async () => {
    const company = await anOrganisation();
    const { submissionId } = await aSubmittedAnswer(company, { by: company.securityLead });
    for (const person of [company.securityLead, company.contributor])
      expect(await returnAnswer(person, { submissionId, note })).toMatchObject({ kind: "forbidden" });
  });
});
