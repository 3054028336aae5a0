import { describe, expect, test } from "vitest";
import { acceptAnswer } from "@/features/assessments/accept-answer";
import { submitAnswer } from "@/features/assessments/submit-answer";
import { withdrawEvidence } from "@/features/evidence/withdraw-evidence";
import { dayIn, now } from "@/lib/clock";
import { addDays } from "@/lib/day";
import { database } from "@/lib/db";
import { findAnswer } from "../../support/builders/bare-answer";
import { acceptedEvidence, anUnprovenAnswer, aPieceOfEvidence } from "../../support/builders/evidence";
import { onPostgres } from "../../support/database";
import { made } from "../../support/outcome";
import { anOrganisation, type Company } from "../../support/people";
import { trailOf } from "../../support/trail";

const why = "The report is about another device.";

async function anAnswerToDecide(company: Company) {
  const answer = await anUnprovenAnswer(company);
  const piece = await aPieceOfEvidence(company, { answerId: answer.answerId });
  return { ...answer, ...piece };
}

async function decide(company: Company, answerId: string) {
  const { submissionId } = made(await submitAnswer(company.contributor, { answerId }));
  made(await acceptAnswer(company.securityLead, { submissionId }));
}

test("drops at once the acceptance that has nothing else, and says of how many", async () => {
  const company = await anOrganisation();
  const { answerId, revisionId, evidenceId, assessmentId } = await anAnswerToDecide(company);
  await decide(company, answerId);
  expect(await database().assessment.findUnique({ where: { id: assessmentId } })).toMatchObject({ acceptedMet: 1 });

  expect(made(await withdrawEvidence(company.productManager, { revisionId, why }))).toMatchObject({ dropped: 1 });

  expect(await findAnswer(answerId)).toMatchObject({ state: "OPEN", acceptedId: null, groundedAlways: false });
  expect(await database().assessment.findUnique({ where: { id: assessmentId } })).toMatchObject({ acceptedMet: 0 });
  expect((await trailOf(evidenceId)).at(-1)).toBe("evidence.withdrawn");
  expect((await trailOf(answerId)).at(-1)).toBe("answer.reopened");
  const review = await database().review.findFirstOrThrow({ where: { submission: { answerId } } });
  expect(review).toMatchObject({ endedAt: expect.any(Date), endedBecause: "Its evidence was withdrawn" });
});

test("keeps an acceptance that has another accepted piece in date, and drops one whose other piece has ended", async () => {
  const company = await anOrganisation();
  const kept = await anAnswerToDecide(company);
  const stale = await anAnswerToDecide(company);
  const day = dayIn("UTC", now());
  await acceptedEvidenceAt(company, kept, null);
  await acceptedEvidenceAt(company, stale, addDays(day, -1));
  for (const { answerId } of [kept, stale]) await decide(company, answerId);

  expect(made(await withdrawEvidence(company.securityLead, { ...kept, why }))).toMatchObject({ dropped: 0 });
  expect(made(await withdrawEvidence(company.securityLead, { ...stale, why }))).toMatchObject({ dropped: 1 });
  expect(await findAnswer(kept.answerId)).toMatchObject({ state: "ACCEPTED" });
  expect(await findAnswer(stale.answerId)).toMatchObject({ state: "OPEN" });
});

async function acceptedEvidenceAt(company: Company, { answerId }: { answerId: string }, expiresOn: string | null) {
  return acceptedEvidence(company, { answerId, expiresOn, effectiveOn: "2025-01-01" });
}

test("ends a review that nobody has decided, and happens once", async () => {
  const company = await anOrganisation();
  const { revisionId } = await aPieceOfEvidence(company, { submit: true });

  made(await withdrawEvidence(company.productManager, { revisionId, why }));
  const waiting = { evidenceRevisionId: revisionId, decidedAt: null, takenBackAt: null };
  expect(await database().submission.count({ where: waiting })).toBe(0);
  expect(await withdrawEvidence(company.productManager, { revisionId, why })).toMatchObject({ kind: "conflict" });
});

test("is for leads, who say why; others find nothing", async () => {
  const company = await anOrganisation();
  const { revisionId } = await aPieceOfEvidence(company);
  const stranger = (await anOrganisation()).securityLead;

  for (const actor of [company.contributor, company.auditor, company.administrator]) {
    expect(await withdrawEvidence(actor, { revisionId, why })).toMatchObject({ kind: "forbidden" });
  }
  expect(await withdrawEvidence(stranger, { revisionId, why })).toMatchObject({ kind: "not-found" });
  expect(await withdrawEvidence(company.productManager, { revisionId, why: " " })).toMatchObject({
    kind: "invalid",
    fieldErrors: { why: [expect.any(String)] },
  });
});

describe.runIf(onPostgres)("against an acceptance in the same moment", () => {
  test("30 rounds never leave an answer accepted as met on withdrawn evidence", async () => {
    const company = await anOrganisation();
    for (let round = 0; round < 30; round++) {
      const { answerId, revisionId } = await anAnswerToDecide(company);
      const { submissionId } = made(await submitAnswer(company.contributor, { answerId }));
      const [accepted, withdrawn] = await Promise.all([
        acceptAnswer(company.securityLead, { submissionId }),
        withdrawEvidence(company.productManager, { revisionId, why }),
      ]);
      expect(withdrawn).toMatchObject({ ok: true });
      if (!accepted.ok) expect(accepted.kind).toBe("conflict");
      expect((await findAnswer(answerId)).state).not.toBe("ACCEPTED");
    }
  }, 120_000);
});
