import fc from "fast-check";
import { expect, test } from "vitest";
import { acceptAnswer } from "@/features/assessments/accept-answer";
import { answerRequirement } from "@/features/assessments/answer-requirement";
import { reopenAnswer } from "@/features/assessments/reopen-answer";
import { returnAnswer } from "@/features/assessments/return-answer";
import { standing } from "@/features/assessments/rules";
import { submitAnswer } from "@/features/assessments/submit-answer";
import { takeBackAnswer } from "@/features/assessments/take-back-answer";
import { addEvidence } from "@/features/evidence/add-evidence";
import { withdrawEvidence } from "@/features/evidence/withdraw-evidence";
import { approveException } from "@/features/exceptions/approve-exception";
import { requestException } from "@/features/exceptions/request-exception";
import { revokeException } from "@/features/exceptions/revoke-exception";
import type { Verdict } from "@/generated/prisma/enums";
import { dayIn, now } from "@/lib/clock";
import { addDays, toDay } from "@/lib/day";
import { database } from "@/lib/db";
import { anAssessment } from "../../support/builders/assessments";
import { aNote } from "../../support/builders/evidence";
import { aRequest } from "../../support/builders/exceptions";
import { anOrganisation, type Company } from "../../support/people";

const verdicts = ["MET", "PARTLY_MET", "NOT_MET", "NOT_APPLICABLE"] as const;
const why = "Something was found that has to be looked at again.";

const step = fc.record({
  answer: fc.nat({ max: 1 }),
  // What makes acceptances is drawn more often than what ends them.
  deed: fc.constantFrom(
    ...(["put-forward", "put-forward", "put-forward", "accept", "accept", "accept", "approve", "approve"] as const),
    ...(["answer", "prove", "submit", "return", "take-back", "reopen", "withdraw", "except", "revoke"] as const),
  ),
  verdict: fc.constantFrom<Verdict>(...verdicts),
  days: fc.option(fc.integer({ min: 1, max: 400 }), { nil: null }),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** Does what a step says where the product allows it, and takes no for an answer where it does not. */
async function play(company: Company, answerId: string, { deed, verdict, days }: Step): Promise<unknown> {
  const db = database();
  const { contributor, securityLead } = company;
  const today = dayIn("UTC", now());
  const answer = await db.answer.findUniqueOrThrow({ where: { id: answerId } });
  const waiting = await db.submission.findFirst({ where: { answerId, decidedAt: null, takenBackAt: null } });
  const exception = (status: "REQUESTED" | "APPROVED") => db.exception.findFirst({ where: { answerId, status } });
  const deeds: Record<Step["deed"], () => Promise<unknown>> = {
    answer: () =>
      answerRequirement(contributor, { answerId, revision: answer.revision, verdict, rationale: "Seen in the lab." }),
    prove: () => addEvidence(contributor, aNote({ answerId, expiresOn: days === null ? null : addDays(today, days) })),
    submit: () => submitAnswer(contributor, { answerId }),
    "put-forward": async () => {
      for (const deed of ["answer", "prove", "submit"] as const)
        await play(company, answerId, { answer: 0, deed, verdict, days });
    },
    accept: async () => waiting && acceptAnswer(securityLead, { submissionId: waiting.id }),
    return: async () => waiting && returnAnswer(securityLead, { submissionId: waiting.id, note: why }),
    "take-back": () => takeBackAnswer(contributor, { answerId }),
    reopen: () => reopenAnswer(contributor, { answerId, why }),
    withdraw: async () => {
      const link = await db.answerEvidence.findFirst({ where: { answerId }, orderBy: { addedAt: "desc" } });
      return link && withdrawEvidence(securityLead, { revisionId: link.evidenceRevisionId, why });
    },
    except: () => requestException(contributor, aRequest(answerId, { expiresOn: addDays(today, days ?? 30) })),
    approve: async () => {
      const asked = await exception("REQUESTED");
      return asked && approveException(securityLead, { exceptionId: asked.id });
    },
    revoke: async () => {
      const approved = await exception("APPROVED");
      return approved && revokeException(securityLead, { exceptionId: approved.id, why });
    },
  };
  return deeds[deed]();
}

/** What the columns should say, worked out from scratch from links, revisions and exceptions. */
async function fromScratch(answerId: string, releaseId: string) {
  const answer = await database().answer.findUniqueOrThrow({
    where: { id: answerId },
    include: { evidence: { include: { revision: { include: { holdsFor: true } } } }, exceptions: true },
  });
  const counting = answer.evidence
    .map(({ revision }) => revision)
    .filter((it) => it.acceptedId && !it.withdrawnAt && it.holdsFor.some((held) => held.releaseId === releaseId));
  const latest = (days: (Date | null)[]) =>
    days
      .map(toDay)
      .filter((day) => day !== null)
      .sort()
      .at(-1) ?? null;
  const approved = answer.exceptions.filter(({ status }) => status === "APPROVED" && !answer.toConfirm && !answer.gone);
  return {
    groundedUntil: latest(counting.map(({ expiresOn }) => expiresOn)),
    groundedAlways: counting.some(({ expiresOn }) => expiresOn === null),
    exceptedUntil: latest(approved.map(({ expiresOn }) => expiresOn)),
  };
}

test("after any history, what is written down equals what it is worked out from", async () => {
  const company = await anOrganisation();
  const history = fc.array(step, { minLength: 10, maxLength: 20 });
  let accepted = 0;

  const property = fc.asyncProperty(history, async (steps) => {
    const { assessmentId, releaseId } = await anAssessment(company);
    const answers = await database().answer.findMany({
      where: { assessmentId },
      orderBy: { requirementId: "asc" },
      take: 3,
    });
    for (const { answer, ...told } of steps) await play(company, answers[answer]?.id ?? "", { answer, ...told });

    for (const { id } of answers) {
      const row = await database().answer.findUniqueOrThrow({ where: { id } });
      const { groundedUntil, groundedAlways, exceptedUntil } = row;
      const written = { groundedUntil: toDay(groundedUntil), groundedAlways, exceptedUntil: toDay(exceptedUntil) };
      expect(written).toEqual(await fromScratch(id, releaseId));
      // An acceptance and its state are one thing; accepted as met never stands on nothing on the day it is given.
      expect(row.state === "ACCEPTED").toBe(row.acceptedId !== null);
      expect(standing({ ...row, ...written }, dayIn("UTC", now()))).not.toBe("stale");
      if (row.state === "ACCEPTED") accepted++;
    }
    const all = await database().answer.findMany({ where: { assessmentId, applies: true, gone: false } });
    const isAccepted = (verdict: Verdict) =>
      all.filter((it) => it.state === "ACCEPTED" && it.verdict === verdict).length;
    const outside = isAccepted("NOT_APPLICABLE");
    expect(await database().assessment.findUnique({ where: { id: assessmentId } })).toMatchObject({
      applicable: all.length - outside,
      answered: all.filter(({ state }) => state !== "OPEN").length - outside,
      submitted: all.filter(({ state }) => state === "SUBMITTED").length,
      acceptedMet: isAccepted("MET"),
      acceptedPartly: isAccepted("PARTLY_MET"),
      acceptedNotMet: isAccepted("NOT_MET"),
    });
  });
  const numRuns = Number(process.env.HISTORIES ?? 8);
  await fc.assert(property, { numRuns, seed: Number(process.env.SEED ?? 20261121), endOnFailure: true });
  // Histories in which nothing is ever accepted would prove nothing.
  expect(accepted).toBeGreaterThan(0);
}, 600_000);
