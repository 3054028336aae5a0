import { beforeEach, expect, test } from "vitest";
import { acceptAnswer } from "@/features/assessments/accept-answer";
import { submitAnswer } from "@/features/assessments/submit-answer";
import { approveException } from "@/features/exceptions/approve-exception";
import { findException } from "@/features/exceptions/queries";
import { rejectException } from "@/features/exceptions/reject-exception";
import { requestException } from "@/features/exceptions/request-exception";
import { countWork } from "@/features/home/count-work";
import { findReview } from "@/features/reviews/find-review";
import { listWaiting } from "@/features/reviews/queries";
import { dayIn, now } from "@/lib/clock";
import { addDays } from "@/lib/day";
import { reading } from "@/lib/reading";
import { anAnswer, answerTo, type StartedAssessment } from "../../support/builders/assessments";
import { aRequest } from "../../support/builders/exceptions";
import { assessed, releaseFirst, upgraded } from "../../support/builders/newer-checklist";
import { made } from "../../support/outcome";
import { anOrganisation, type Company } from "../../support/people";

beforeEach(releaseFirst);

async function requested(company: Company, assessment: StartedAssessment, requirementId: string) {
  const { answerId } = await anAnswer(company, { assessment, requirementId, verdict: "NOT_MET" });
  return { answerId, ...made(await requestException(company.contributor, aRequest(answerId))) };
}
async function approved(company: Company, assessment: StartedAssessment, requirementId: string) {
  const exception = await requested(company, assessment, requirementId);
  made(await approveException(company.securityLead, exception));
  return exception;
}
const phase = async (company: Company, exceptionId: string) => {
  const today = dayIn("UTC", now());
  return (await reading(company.auditor, (tx) => findException(tx, company.auditor, exceptionId, today)))?.phase;
};

test("a risk accepted for what a requirement asked before is out of force until its answer is confirmed", async () => {
  const company = await anOrganisation();
  const assessment = await assessed(company);
  const same = await approved(company, assessment, "A1");
  const changed = await approved(company, assessment, "A2");
  await upgraded(company, assessment);

  expect(await phase(company, same.exceptionId)).toBe("in-force");
  expect(await phase(company, changed.exceptionId)).toBe("to-confirm");
  expect(await answerTo(assessment, "A1")).toMatchObject({ exceptedUntil: expect.any(Date) });
  expect(await answerTo(assessment, "A2")).toMatchObject({ state: "OPEN", exceptedUntil: null });

  const { submissionId } = made(await submitAnswer(company.contributor, changed));
  const { securityLead } = company;
  const review = await reading(securityLead, (tx) => findReview(tx, securityLead, submissionId));
  expect(review?.answer?.confirmsUntil).toBe(addDays(dayIn("UTC", now()), 90));
  made(await acceptAnswer(company.securityLead, { submissionId }));
  expect(await phase(company, changed.exceptionId)).toBe("in-force");
  expect(await answerTo(assessment, "A2")).toMatchObject({ exceptedUntil: expect.any(Date) });
});

test("what nobody asks for any more needs no exception: the request leaves the queue and cannot be decided", async () => {
  const company = await anOrganisation();
  const assessment = await assessed(company);
  const { exceptionId } = await requested(company, assessment, "A3");
  const other = await assessed(company);
  const inForce = await approved(company, other, "A3");
  await upgraded(company, assessment);
  await upgraded(company, other);

  expect(await phase(company, exceptionId)).toBe("moot");
  expect(await phase(company, inForce.exceptionId)).toBe("moot");
  expect(await answerTo(other, "A3")).toMatchObject({ gone: true, exceptedUntil: null });
  const { securityLead } = company;
  expect(await reading(securityLead, (tx) => listWaiting(tx, securityLead))).toEqual([]);
  expect(await reading(securityLead, (tx) => countWork(tx, securityLead))).toMatchObject({ reviews: 0, exceptions: 0 });
  const refused = { kind: "conflict", message: expect.stringContaining("left with a newer version") };
  expect(await approveException(securityLead, { exceptionId })).toMatchObject(refused);
  expect(await rejectException(securityLead, { exceptionId, note: "It asks for nothing." })).toMatchObject(refused);
});
