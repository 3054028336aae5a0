import { expect, test } from "vitest";
import { acceptAnswer } from "@/features/assessments/accept-answer";
import { assignAnswers } from "@/features/assessments/assign-answers";
import { listMyAnswers, listReturned } from "@/features/assessments/my-work";
import { returnAnswer } from "@/features/assessments/return-answer";
import { applicable, tally } from "@/features/assessments/rules";
import { standingCounts } from "@/features/assessments/standing-counts";
import { at, now } from "@/lib/clock";
import { addDays, fromDay, toDay } from "@/lib/day";
import { database } from "@/lib/db";
import { reading } from "@/lib/reading";
import {
  anAcceptedAnswer,
  anAnswer,
  anAssessment,
  answerTo,
  aSubmittedAnswer,
} from "../../support/builders/assessments";
import { countStatements } from "../../support/count-statements";
import { made } from "../../support/outcome";
import { anOrganisation } from "../../support/people";

const today = toDay(now());

test("the bars count what standing says of each answer, today and when dates have passed", async () => {
  const company = await anOrganisation();
  const assessment = await anAssessment(company);
  const accepted = (requirementId: string, more = {}) =>
    anAcceptedAnswer(company, { assessment, requirementId, ...more });
  await accepted("I1.4", { proofUntil: addDays(today, 3) });
  await accepted("I1.5", { verdict: "NOT_MET" });
  await accepted("I2.1", { verdict: "PARTLY_MET" });
  await accepted("I2.2", { verdict: "NOT_APPLICABLE" });
  await aSubmittedAnswer(company, { assessment, requirementId: "I2.3", verdict: "NOT_MET" });
  await anAnswer(company, { assessment, requirementId: "I2.4", verdict: "NOT_MET" });
  // Approved exceptions, as settling writes them down: on an accepted, a submitted and an open answer.
  for (const requirementId of ["I1.5", "I2.3", "I2.4"]) {
    const { id } = await answerTo(assessment, requirementId);
    await database().answer.update({ where: { id }, data: { exceptedUntil: fromDay(addDays(today, 5)) } });
  }

  for (const day of [today, addDays(today, 4), addDays(today, 6)]) {
    const counts = await reading(company.auditor, (tx) => standingCounts(tx, [assessment.assessmentId], day));
    const rows = await database().answer.findMany({ where: { assessmentId: assessment.assessmentId } });
    const facts = rows.map((row) => ({
      ...row,
      groundedUntil: toDay(row.groundedUntil),
      exceptedUntil: toDay(row.exceptedUntil),
    }));
    const where = tally(facts, day);
    expect(counts.get(assessment.assessmentId)).toEqual({
      applicable: applicable(where),
      answered: applicable(where) - where.open,
      submitted: where.submitted,
      met: where.met,
      partlyMet: where["partly-met"],
      excepted: where.excepted,
      notMet: where["not-met"],
      stale: where.stale,
    });
  }
});

test("the bars of ten assessments take as many statements as one", async () => {
  const company = await anOrganisation();
  const ids: string[] = [];
  for (let made = 0; made < 10; made++) ids.push((await anAssessment(company)).assessmentId);

  const count = (some: string[]) =>
    countStatements(() => reading(company.auditor, (tx) => standingCounts(tx, some, today)));
  const one = await count(ids.slice(0, 1));
  expect(one).toBeGreaterThan(1);
  expect(await count(ids)).toBe(one);
});

test("my open answers come by due date; what was returned comes with the note", async () => {
  const company = await anOrganisation();
  const { contributor, productManager, securityLead } = company;
  const assessment = await anAssessment(company);
  const later = await answerTo(assessment, "I1.1");
  const sooner = await aSubmittedAnswer(company, { assessment, requirementId: "I1.4" });
  for (const [answerId, dueOn] of [
    [later.id, "2027-02-01"],
    [sooner.answerId, "2027-01-01"],
  ] as const)
    made(await assignAnswers(productManager, { answerIds: [answerId], assigneeId: contributor.id, dueOn }));
  const note = "The scan is of the release before.";
  made(await at(new Date(), () => returnAnswer(securityLead, { submissionId: sooner.submissionId, note })));

  const mine = await reading(contributor, (tx) => listMyAnswers(tx, contributor));
  expect(mine.map((answer) => [answer.requirementId, answer.dueOn])).toEqual([
    ["I1.4", "2027-01-01"],
    ["I1.1", "2027-02-01"],
  ]);
  expect(mine[0]).toMatchObject({
    productName: "Hallway lock",
    release: "4.2.0",
    returned: { note, by: "Security lead" },
  });
  expect(await reading(contributor, (tx) => listReturned(tx, contributor))).toMatchObject([{ requirementId: "I1.4" }]);
  expect(await reading(productManager, (tx) => listReturned(tx, productManager))).toEqual([]);

  const again = await aSubmittedAnswer(company, { assessment, requirementId: "I1.5", verdict: "NOT_MET" });
  made(await acceptAnswer(securityLead, { submissionId: again.submissionId }));
  expect(await reading(contributor, (tx) => listReturned(tx, contributor))).toHaveLength(1);
});
