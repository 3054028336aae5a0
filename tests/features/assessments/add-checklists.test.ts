import { beforeAll, describe, expect, test } from "vitest";
import { addChecklists } from "@/features/assessments/add-checklists";
import {
  bringsOf,
  onlyIn,
  type Touched,
  whyNotRemovable,
} from "@/features/assessments/held-checklists/checklist-rules";
import { findChecklists } from "@/features/assessments/held-checklists/find-checklists";
import { removeChecklist } from "@/features/assessments/remove-checklist";
import { startAssessment } from "@/features/assessments/start-assessment";
import { acceptProfile } from "@/features/products/accept-profile";
import { submitProfile } from "@/features/products/submit-profile";
import type { Requirement } from "@/lib/content";
import { database } from "@/lib/db";
import { reading } from "@/lib/reading";
import { anAcceptedAnswer, anAnswer, anAssessment, OWASP } from "../../support/builders/assessments";
import { anAcceptedProfile, aRelease, describeRelease } from "../../support/builders/products";
import { addContent, smallChecklist } from "../../support/content";
import { onPostgres } from "../../support/database";
import { made } from "../../support/outcome";
import { anOrganisation, type Company } from "../../support/people";
import { trailOf } from "../../support/trail";

beforeAll(() =>
  addContent({
    ...smallChecklist("base", "1", [{ id: "B1" }, { id: "B2", appliesWhen: "cloud" }, { id: "B3" }]),
    ...smallChecklist("other", "1", [{ id: "O1" }, { uses: "base/1/B1" }, { uses: "base/1/B2" }]),
    ...smallChecklist("old", "1", [{ id: "X1" }, { id: "X2" }]),
    ...smallChecklist("old", "2", [{ id: "X1" }, { id: "X2" }]),
    ...smallChecklist("clash", "1", [{ id: "Z1" }, { uses: "old/1/X2" }]),
  }),
);

async function ofBase(company: Company) {
  const { releaseId, productId } = await aRelease(company);
  const start = { releaseId, checklistIds: ["base"] };
  const { assessmentId } = made(await startAssessment(company.productManager, start));
  return { assessmentId, releaseId, productId };
}
const keysOf = async (assessmentId: string) =>
  (await database().answer.findMany({ where: { assessmentId, gone: false } }))
    .map(({ checklistId, requirementId }) => `${checklistId}/${requirementId}`)
    .sort();

describe("adding checklists", () => {
  test("asks only for what was not asked for, and leaves the answers that are there as they are", async () => {
    const company = await anOrganisation();
    const assessment = await ofBase(company);
    const { assessmentId } = assessment;
    const { answerId } = await anAcceptedAnswer(company, { assessment, requirementId: "B1" });
    const before = await database().assessment.findUniqueOrThrow({ where: { id: assessmentId } });

    made(await addChecklists(company.productManager, { assessmentId, checklistIds: ["other", "other"] }));
    expect(await keysOf(assessmentId)).toEqual(["base/B1", "base/B2", "base/B3", "other/O1"]);
    expect(await database().answer.findUnique({ where: { id: answerId } })).toMatchObject({ state: "ACCEPTED" });
    const after = await database().assessment.findUniqueOrThrow({ where: { id: assessmentId } });
    expect(after).toMatchObject({ applicable: 4, acceptedMet: 1 });
    expect(after.revision).toBeGreaterThan(before.revision);
    expect(await trailOf(assessmentId)).toEqual(["assessment.started", "assessment.checklist-added"]);
  });

  test("holds new requirements against the accepted profile at once", async () => {
    const company = await anOrganisation();
    const { releaseId } = await aRelease(company);
    await anAcceptedProfile(company, releaseId, { cloud: "no" });
    const start = { releaseId, checklistIds: ["old"] };
    const { assessmentId } = made(await startAssessment(company.productManager, start));
    made(await addChecklists(company.securityLead, { assessmentId, checklistIds: ["base"] }));
    const answers = await database().answer.findMany({ where: { assessmentId, checklistId: "base" } });
    expect(answers.flatMap(({ applies, requirementId }) => (applies ? requirementId : [])).sort()).toEqual([
      "B1",
      "B3",
    ]);
  });

  test("is for those who may start one, in what exists for them", async () => {
    const company = await anOrganisation();
    const { assessmentId } = await ofBase(company);
    const ask = { assessmentId, checklistIds: ["other"] };
    for (const person of [company.contributor, company.auditor, company.administrator])
      expect(await addChecklists(person, ask)).toMatchObject({ kind: "forbidden" });
    expect(await addChecklists((await anOrganisation()).securityLead, ask)).toMatchObject({ kind: "not-found" });
  });

  test("is refused for what is there, what does not exist, and what would hold two versions of one requirement", async () => {
    const company = await anOrganisation();
    const { assessmentId } = await ofBase(company);
    const add = (...checklistIds: string[]) => addChecklists(company.productManager, { assessmentId, checklistIds });
    expect(await add("base")).toMatchObject({ kind: "conflict", message: "base is part of this assessment already." });
    expect(await add("nothing")).toMatchObject({ kind: "invalid" });
    expect(await add()).toMatchObject({ kind: "invalid" });
    made(await add("old"));
    expect(await add("clash")).toMatchObject({
      kind: "conflict",
      message: expect.stringContaining("old and clash ask for X2 of old in two versions, 2 and 1."),
    });
    expect(await database().assessmentChecklist.count({ where: { assessmentId } })).toBe(2);
  });

  test.runIf(onPostgres)("happens once when several people add the same at the same moment", async () => {
    const company = await anOrganisation();
    const { assessmentId } = await ofBase(company);
    const ask = { assessmentId, checklistIds: ["other"] };
    const outcomes = await Promise.all(Array.from({ length: 6 }, () => addChecklists(company.productManager, ask)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await keysOf(assessmentId)).toHaveLength(4);
  });

  test.runIf(onPostgres)("misses no profile that is accepted in the same moment", async () => {
    const company = await anOrganisation();
    for (let round = 0; round < 5; round++) {
      const { releaseId } = await aRelease(company);
      const start = { releaseId, checklistIds: ["old"] };
      const { assessmentId } = made(await startAssessment(company.productManager, start));
      await describeRelease(company, releaseId, { cloud: "no" });
      const { submissionId } = made(await submitProfile(company.productManager, { releaseId }));
      const [added, accepted] = await Promise.all([
        addChecklists(company.productManager, { assessmentId, checklistIds: ["base"] }),
        acceptProfile(company.securityLead, { submissionId }),
      ]);
      expect([added.ok, accepted.ok]).toEqual([true, true]);
      const asked = await database().answer.findMany({ where: { assessmentId, checklistId: "base", applies: true } });
      expect(asked.map(({ requirementId }) => requirementId).sort()).toEqual(["B1", "B3"]);
    }
  });
});

describe("taking a checklist out", () => {
  test("takes what only it asks for; added again, the same rows are there", async () => {
    const company = await anOrganisation();
    const { assessmentId } = await ofBase(company);
    const ask = { assessmentId, checklistId: "other" };
    made(await addChecklists(company.productManager, { assessmentId, checklistIds: ["other"] }));
    made(await removeChecklist(company.productManager, ask));
    expect(await keysOf(assessmentId)).toEqual(["base/B1", "base/B2", "base/B3"]);
    expect(await database().assessment.findUnique({ where: { id: assessmentId } })).toMatchObject({ applicable: 3 });
    expect(await trailOf(assessmentId)).toContain("assessment.checklist-removed");
    expect(await removeChecklist(company.productManager, ask)).toMatchObject({ kind: "conflict" });

    made(await addChecklists(company.productManager, { assessmentId, checklistIds: ["other"] }));
    expect(await keysOf(assessmentId)).toHaveLength(4);
    expect(await database().answer.count({ where: { assessmentId } })).toBe(4);
  });

  test("is refused once somebody has worked on it, and for the last one", async () => {
    const company = await anOrganisation();
    const assessment = await ofBase(company);
    const { assessmentId } = assessment;
    const remove = (checklistId: string) => removeChecklist(company.productManager, { assessmentId, checklistId });
    expect(await remove("base")).toMatchObject({ message: "An assessment needs one checklist at least." });
    made(await addChecklists(company.productManager, { assessmentId, checklistIds: ["other"] }));
    await anAnswer(company, { assessment, requirementId: "O1" });
    expect(await remove("other")).toMatchObject({ message: "One of its requirements has been worked on already." });
    // What the other list asks for too is no reason to stay.
    made(await remove("base"));
    expect(await keysOf(assessmentId)).toEqual(["base/B1", "base/B2", "other/O1"]);
    for (const person of [company.contributor, company.auditor])
      expect(await removeChecklist(person, { assessmentId, checklistId: "other" })).toMatchObject({
        kind: "forbidden",
      });
  });
});

describe("what can be chosen", () => {
  test("is told with what it brings: what applies, what is the same, what of it is answered, from when it binds", async () => {
    const company = await anOrganisation();
    const { releaseId, productId } = await aRelease(company);
    await anAcceptedProfile(company, releaseId, { cloud: "no" });
    const start = { releaseId, checklistIds: ["base"] };
    const { assessmentId } = made(await startAssessment(company.productManager, start));
    const assessment = { assessmentId, releaseId, productId };
    await anAcceptedAnswer(company, { assessment, requirementId: "B1" });

    const { productManager: actor, auditor } = company;
    const found = await reading(actor, (tx) => findChecklists(tx, actor, assessmentId));
    expect(found?.held).toMatchObject([{ id: "base", requirements: 3, applies: 2, answered: 1, newer: null }]);
    const offered = new Map(found?.offered.map((list) => [list.id, list]));
    expect(offered.get("other")).toMatchObject({ requirements: 3, applies: 2, shared: 1, answered: 1, binds: null });
    expect(offered.get("old")).toMatchObject({ version: "2", applies: 2, shared: 0 });
    expect(offered.get("eu-cra-2024")?.binds?.from).toBe("2027-12-11");
    expect(found?.mayChange).toBe(true);
    expect((await reading(auditor, (tx) => findChecklists(tx, auditor, assessmentId)))?.mayChange).toBe(false);
    const { administrator } = company;
    expect(await reading(administrator, (tx) => findChecklists(tx, administrator, assessmentId))).toBeNull();
  });

  test("an older version that is held says which one is new", async () => {
    const company = await anOrganisation();
    const { assessmentId } = await anAssessment(company);
    await database().assessmentChecklist.create({
      data: {
        organisationId: company.organisationId,
        assessmentId,
        checklistId: "old",
        version: "1",
        addedAt: new Date(),
      },
    });
    const found = await reading(company.auditor, (tx) => findChecklists(tx, company.auditor, assessmentId));
    expect(found?.held.map(({ id, newer }) => [id, newer])).toEqual([
      [OWASP, null],
      ["old", "2"],
    ]);
  });
});

describe("the rules", () => {
  const list = (...keys: string[]) => ({ requirements: keys.map((key) => ({ key }) as Requirement) });
  const answer = (key: string, said: Partial<Touched> = {}): Touched => ({
    key,
    verdict: null,
    rationale: "",
    state: "OPEN",
    traces: 0,
    ...said,
  });

  test("what a checklist brings", () => {
    const held = new Map([
      ["b", "OPEN"],
      ["c", "ACCEPTED"],
      ["d", "SUBMITTED"],
    ] as const);
    expect(bringsOf(list("a", "b", "c", "d"), new Set(["a", "b", "c"]), held)).toEqual({
      requirements: 4,
      applies: 3,
      shared: 2,
      answered: 1,
    });
  });

  test.each([
    [[answer("a")], true],
    [[answer("a", { verdict: "MET" })], false],
    [[answer("a", { rationale: "Because." })], false],
    [[answer("a", { state: "SUBMITTED" })], false],
    [[answer("a", { traces: 1 })], false],
    [[answer("b", { verdict: "MET" })], true],
  ])("%j: may leave %j", (answers, possible) => {
    expect(onlyIn(list("a", "b"), [list("b")])).toEqual(new Set(["a"]));
    expect(whyNotRemovable(list("a", "b"), [list("b")], answers) === null).toBe(possible);
    expect(whyNotRemovable(list("a", "b"), [], answers)).not.toBeNull();
  });
});
