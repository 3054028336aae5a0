import { expect, test } from "vitest";
import { answerRequirement } from "@/features/assessments/answer-requirement";
import { assignAnswers } from "@/features/assessments/assign-answers";
import { returnAnswer } from "@/features/assessments/return-answer";
import { submitAnswer } from "@/features/assessments/submit-answer";
import { approveException } from "@/features/exceptions/approve-exception";
import { requestException } from "@/features/exceptions/request-exception";
import { countWork } from "@/features/home/count-work";
import { findMyWork } from "@/features/home/find-my-work";
import { ofProduct, productsIn } from "@/features/home/of-product";
import { returnProfile } from "@/features/products/return-profile";
import { submitProfile } from "@/features/products/submit-profile";
import { at, dayIn, now } from "@/lib/clock";
import { addDays, fromDay } from "@/lib/day";
import { database } from "@/lib/db";
import type { Actor } from "@/lib/permissions";
import { reading } from "@/lib/reading";
import {
  anAcceptedAnswer,
  anAnswer,
  anAssessment,
  answerTo,
  aSubmittedAnswer,
} from "../../support/builders/assessments";
import { aRequest } from "../../support/builders/exceptions";
import { aPublishedPolicy } from "../../support/builders/policies";
import { aRelease, describeRelease } from "../../support/builders/products";
import { countStatements } from "../../support/count-statements";
import { made } from "../../support/outcome";
import { anOrganisation, aPerson, type Company } from "../../support/people";

const today = dayIn("UTC", now());
const home = (actor: Actor, day = today) => reading(actor, (tx) => findMyWork(tx, actor, day));

test("what waits for a review stands with those who may decide it, and with nobody else", async () => {
  const company = await anOrganisation();
  const { submissionId } = await aSubmittedAnswer(company, { by: company.securityLead });
  expect((await home(company.secondSecurityLead)).waiting).toMatchObject([{ id: submissionId, mayDecide: true }]);
  expect((await home(company.securityLead)).waiting).toEqual([]);
  expect((await home(company.productManager)).waiting).toEqual([]);
});

test("the numbers in the navigation are what stands on Home, for one statement", async () => {
  const company = await anOrganisation();
  const { securityLead, secondSecurityLead, contributor, productManager, auditor } = company;
  const assessment = await anAssessment(company);
  await aSubmittedAnswer(company, { assessment, requirementId: "I1.4", by: securityLead });
  await aSubmittedAnswer(company, { assessment, requirementId: "I1.5", by: contributor });
  const { answerId } = await anAnswer(company, { assessment, requirementId: "I1.6", verdict: "NOT_MET" });
  made(await requestException(contributor, aRequest(answerId)));
  const open = await answerTo(assessment, "I1.3");
  made(await assignAnswers(productManager, { answerIds: [open.id], assigneeId: contributor.id }));

  const counts = (actor: Actor) => reading(actor, (tx) => countWork(tx, actor));
  expect(await counts(secondSecurityLead)).toEqual({ reviews: 3, exceptions: 1, mine: 0 });
  expect(await counts(securityLead)).toEqual({ reviews: 2, exceptions: 1, mine: 0 });
  expect(await counts(contributor)).toEqual({ reviews: 0, exceptions: 0, mine: 1 });
  expect(await counts(auditor)).toEqual({ reviews: 0, exceptions: 0, mine: 0 });
  for (const person of [securityLead, secondSecurityLead, contributor, productManager]) {
    const { waiting, assigned } = await home(person);
    const { reviews, mine } = await counts(person);
    expect([reviews, mine]).toEqual([waiting.length, assigned.length]);
  }
  const around = await countStatements(() => reading(securityLead, async () => null));
  expect(await countStatements(() => counts(securityLead))).toBe(around + 1);
});

test("what came back stands under returned, once", async () => {
  const company = await anOrganisation();
  const { answerId, submissionId } = await aSubmittedAnswer(company);
  const assigneeId = company.contributor.id;
  made(await assignAnswers(company.productManager, { answerIds: [answerId], assigneeId }));
  made(await returnAnswer(company.securityLead, { submissionId, note: "Which firmware was this measured on?" }));

  const work = await home(company.contributor);
  expect(work.returned).toMatchObject([{ answerId, returned: { by: "Security lead" } }]);
  expect(work.assigned).toEqual([]);
});

test("what came back and is assigned to nobody is the work of whoever submitted it last, in the number too", async () => {
  const company = await anOrganisation();
  const { securityLead, secondSecurityLead, contributor, productManager } = company;
  const note = "Which firmware was this measured on?";
  const first = await aSubmittedAnswer(company, { by: securityLead });
  made(await returnAnswer(secondSecurityLead, { submissionId: first.submissionId, note }));
  const theirs = async (actor: Actor) => {
    const { returned, assigned } = await home(actor);
    const { mine } = await reading(actor, (tx) => countWork(tx, actor));
    expect(mine).toBe(returned.length + assigned.length);
    return returned.map(({ answerId }) => answerId);
  };
  expect(await theirs(securityLead)).toEqual([first.answerId]);
  expect(await theirs(contributor)).toEqual([]);

  // Another person submits it, and it comes back to them alone.
  const { submissionId } = made(await submitAnswer(contributor, { answerId: first.answerId }));
  expect(await theirs(securityLead)).toEqual([]);
  made(await returnAnswer(secondSecurityLead, { submissionId, note }));
  expect(await theirs(contributor)).toEqual([first.answerId]);
  expect(await theirs(securityLead)).toEqual([]);

  // Once it is assigned it is the work of that person only.
  made(await assignAnswers(productManager, { answerIds: [first.answerId], assigneeId: securityLead.id }));
  expect(await theirs(securityLead)).toEqual([first.answerId]);
  expect(await theirs(contributor)).toEqual([]);
});

test("a profile that came back stands there until it is put forward again", async () => {
  const company = await anOrganisation();
  const { releaseId, productId } = await aRelease(company);
  await describeRelease(company, releaseId, { web: "yes" });
  const { submissionId } = made(await submitProfile(company.productManager, { releaseId }));
  made(await returnProfile(company.securityLead, { submissionId, note: "The hub has a web page too: say so." }));
  expect((await home(company.productManager)).returnedOthers).toMatchObject([
    { kind: "PROFILE", by: "Security lead", href: `/products/${productId}/profile?release=${releaseId}` },
  ]);
  expect((await home(company.contributor)).returnedOthers).toEqual([]);

  made(await submitProfile(company.productManager, { releaseId }));
  expect((await home(company.productManager)).returnedOthers).toEqual([]);
});

test("what is assigned stands there, what is due first on top", async () => {
  const company = await anOrganisation();
  const assessment = await anAssessment(company);
  const assigneeId = company.contributor.id;
  for (const [id, dueOn] of [
    ["I1.4", "2027-03-01"],
    ["I1.5", "2026-12-01"],
  ] as const) {
    const answerIds = [(await answerTo(assessment, id)).id];
    made(await assignAnswers(company.productManager, { answerIds, assigneeId, dueOn }));
  }
  expect((await home(company.contributor)).assigned.map(({ requirementId }) => requirementId)).toEqual([
    "I1.5",
    "I1.4",
  ]);
  expect((await home(company.productManager)).assigned).toEqual([]);
});

test("evidence and exceptions that end soon stand there until their last day has passed", async () => {
  const company = await anOrganisation();
  const assessment = await anAssessment(company);
  await anAcceptedAnswer(company, { assessment, proofUntil: addDays(today, 12) });
  await anAcceptedAnswer(company, { assessment, requirementId: "I1.5", proofUntil: addDays(today, 90) });
  const { answerId } = await anAnswer(company, { assessment, requirementId: "I2.1", verdict: "NOT_MET" });
  const asked = aRequest(answerId, { expiresOn: addDays(today, 25) });
  const { exceptionId } = made(await requestException(company.contributor, asked));
  made(await approveException(company.securityLead, { exceptionId, note: "Accepted until revision D." }));

  expect((await home(company.auditor)).expiring).toMatchObject([
    { kind: "evidence", what: "Evidence for 1 answer", until: addDays(today, 12) },
    { kind: "exception", what: "Exception, Hallway lock", until: addDays(today, 25) },
  ]);
  expect((await home(company.auditor, addDays(today, 13))).expiring.map(({ kind }) => kind)).toEqual(["exception"]);
});

test("a policy that says what is no longer so stands there, with its cause", async () => {
  const company = await anOrganisation();
  const until = addDays(today, 10);
  const { policyId } = await aPublishedPolicy(company, { proofUntil: until });
  expect((await home(company.productManager)).drifted).toEqual([]);
  const later = addDays(today, 11);
  const drifted = await at(fromDay(later), () => home(company.productManager, later));
  expect(drifted.drifted).toMatchObject([{ policyId, version: 1 }]);
  expect(drifted.drifted[0]?.drifts.length).toBeGreaterThan(0);
});

test("an administrator alone, and another organisation, see none of it", async () => {
  const company = await anOrganisation();
  await aSubmittedAnswer(company);
  const { answerId } = await anAnswer(company, { requirementId: "I1.5" });
  expect(answerId).toBeTruthy();
  for (const person of [company.administrator, (await anOrganisation()).securityLead]) {
    expect(await home(person)).toMatchObject({ waiting: [], returned: [], assigned: [], drifted: [], expiring: [] });
  }
  const outside = { id: company.organisationId };
  const elsewhere = await aPerson(outside, "Outside reviewer", ["SECURITY_LEAD"], [company.organisationId]);
  expect((await home(elsewhere)).waiting).toEqual([]);
});

test("much work costs as many statements as little", async () => {
  const company = await anOrganisation();
  const assessment = await anAssessment(company);
  const asked = async (requirementIds: string[]) => {
    for (const requirementId of requirementIds) await workOn(company, assessment, requirementId);
    return countStatements(() => home(company.securityLead));
  };
  expect(await asked(["I1.4"])).toBe(await asked(["I1.5", "I2.1", "I2.2", "I3.1"]));
});

async function workOn(company: Company, assessment: Awaited<ReturnType<typeof anAssessment>>, requirementId: string) {
  const { submissionId } = await aSubmittedAnswer(company, { assessment, requirementId, by: company.securityLead });
  made(await returnAnswer(company.secondSecurityLead, { submissionId, note: "Which firmware was this measured on?" }));
  const { id: answerId, revision } = await answerTo(assessment, requirementId);
  const rationale = "Measured on 4.2.0.";
  made(await answerRequirement(company.securityLead, { answerId, revision, verdict: "MET", rationale, values: {} }));
}

test("work can be narrowed to one product", async () => {
  const company = await anOrganisation();
  await aSubmittedAnswer(company);
  const { releaseId, productId } = await aRelease(company);
  await describeRelease(company, releaseId, { web: "yes" });
  made(await submitProfile(company.productManager, { releaseId }));
  const { name } = await database().product.findUniqueOrThrow({ where: { id: productId } });

  const work = await home(company.securityLead);
  expect(productsIn(work)).toEqual([name, "Hallway lock"].sort((a, b) => a.localeCompare(b, "en")));
  expect(ofProduct(work, name).waiting).toMatchObject([{ kind: "PROFILE", productName: name }]);
  expect(ofProduct(work, null).waiting).toHaveLength(2);
});
