import { beforeAll, expect, test } from "vitest";
import { startAssessment } from "@/features/assessments/start-assessment";
import { findLens } from "@/features/lens/find-lens";
import type { Actor } from "@/lib/permissions";
import { reading } from "@/lib/reading";
import { anAcceptedAnswer, anAssessment, OWASP } from "../../support/builders/assessments";
import { anAcceptedProfile, aRelease } from "../../support/builders/products";
import { addChecklistsOf } from "../../support/checklist-of";
import { countStatements } from "../../support/count-statements";
import { made } from "../../support/outcome";
import { anOrganisation, aPerson } from "../../support/people";

beforeAll(() => addChecklistsOf(4, 400));

const look = (actor: Actor, productId: string, wanted?: { releaseId?: string }) =>
  reading(actor, (tx) => findLens(tx, actor, productId, wanted));

async function lineOf(actor: Actor, productId: string, ruleSet: string, provision: string) {
  const seen = (await look(actor, productId))?.seen;
  const line = seen?.ruleSets.find(({ id }) => id === ruleSet)?.lines.find(({ id }) => id === provision);
  if (!line) throw new Error(`The lens shows no ${provision} of ${ruleSet}.`);
  return line;
}

test("an accepted answer buys a provision that shares its objective, in part while others are open, and whole after", async () => {
  const company = await anOrganisation();
  const assessment = await anAssessment(company);
  const line = () => lineOf(company.auditor, assessment.productId, "etsi-en-303-645-v3", "5.1-5");
  expect((await line()).bought).toBe("not-yet");

  const values = { attempts: 5 };
  await anAcceptedAnswer(company, { assessment, requirementId: "I1.2", values });
  const part = await line();
  expect(part.bought).toBe("partly");
  expect(part.ways).toMatchObject([
    { objectiveId: "auth.lockout", fit: "strong", met: [{ key: `${OWASP}/I1.2` }], missing: [{}, {}] },
  ]);

  await anAcceptedAnswer(company, { assessment, requirementId: "I6.3", values });
  await anAcceptedAnswer(company, { assessment, requirementId: "I7.2", values });
  expect((await line()).bought).toBe("bought");
});

test("what an assessment asks of the rule-set itself is shown first, and decides", async () => {
  const company = await anOrganisation();
  const { releaseId, productId } = await aRelease(company);
  const checklistIds = [OWASP, "uk-psti-2023"];
  const { assessmentId } = made(await startAssessment(company.productManager, { releaseId, checklistIds }));
  await anAcceptedAnswer(company, {
    assessment: { assessmentId, releaseId, productId },
    requirementId: "S1.1",
    verdict: "NOT_MET",
  });
  const line = await lineOf(company.auditor, productId, "uk-psti-2023", "S1.1");
  expect(line.own).toMatchObject([{ requirement: { id: "S1.1" }, standing: "not-met" }]);
  expect(line.bought).toBe("not-yet");
  // Its neighbours in the same law are other things and lead nowhere.
  expect(line.ways.flatMap(({ missing }) => missing).filter(({ key }) => key.startsWith("uk-psti"))).toEqual([]);
});

test("a provision leaves with its reason where the accepted profile rules it out", async () => {
  const company = await anOrganisation();
  const { productId, releaseId } = await anAssessment(company);
  const line = () => lineOf(company.auditor, productId, "uk-psti-2023", "S1.1");
  expect((await line()).whyNot).toBeNull();
  await anAcceptedProfile(company, releaseId, { passwords: "no", "factory-credentials": "no" });
  expect(await line()).toMatchObject({ bought: "does-not-apply", whyNot: expect.any(String) });
});

test("whoever may not read the assessment finds no lens", async () => {
  const company = await anOrganisation();
  const { productId } = await anAssessment(company);
  const other = await anAssessment(company);
  expect(await look(company.administrator, productId)).toBeNull();
  expect(await look((await anOrganisation()).securityLead, productId)).toBeNull();
  const outside = await aPerson({ id: company.organisationId }, "Outside", ["SECURITY_LEAD"], [other.productId]);
  expect(await look(outside, productId)).toBeNull();
  expect((await look(outside, other.productId))?.seen).not.toBeNull();
  // A release of another product is no way in.
  expect(await look(outside, other.productId, { releaseId: "00000000-0000-7000-8000-000000000000" })).toBeNull();
});

test("before an assessment there is nothing to look through", async () => {
  const company = await anOrganisation();
  const { productId } = await aRelease(company);
  expect((await look(company.auditor, productId))?.seen).toBeNull();
});

test("asks the database as often for four requirements as for four hundred", async () => {
  const company = await anOrganisation();
  const statements = async (checklist: string) => {
    const { releaseId, productId } = await aRelease(company);
    made(await startAssessment(company.productManager, { releaseId, checklistIds: [checklist] }));
    return countStatements(() => look(company.auditor, productId));
  };
  expect(await statements("of-4")).toBe(await statements("of-400"));
});
