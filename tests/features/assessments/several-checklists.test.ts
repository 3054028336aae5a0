import { beforeAll, describe, expect, test } from "vitest";
import { findAnswerDetail } from "@/features/assessments/detail/find-answer-detail";
import { exportAnswers } from "@/features/assessments/export-answers";
import { listMyAnswers } from "@/features/assessments/my-work";
import { startAssessment } from "@/features/assessments/start-assessment";
import { findWorkspace } from "@/features/assessments/workspace/find-workspace";
import { unpackRow } from "@/features/assessments/workspace/workspace-rows";
import { findPinnedRequirement, listListings, listRequirements } from "@/features/checklists/pinned";
import { findReview } from "@/features/reviews/find-review";
import { listWaiting } from "@/features/reviews/queries";
import { findThings } from "@/features/search/find-things";
import { database } from "@/lib/db";
import { reading } from "@/lib/reading";
import { anAcceptedAnswer, answerTo, aSubmittedAnswer } from "../../support/builders/assessments";
import { anAcceptedProfile, aRelease } from "../../support/builders/products";
import { addContent, smallChecklist } from "../../support/content";
import { made } from "../../support/outcome";
import { anOrganisation, type Company } from "../../support/people";

beforeAll(() =>
  addContent({
    ...smallChecklist("base", "1", [
      { id: "B1", statement: "Wombats are kept away." },
      { id: "B2", appliesWhen: "cloud" },
      { id: "B3" },
    ]),
    ...smallChecklist("base", "2", [
      { id: "B1", statement: "Wombats are kept away." },
      { id: "B2", appliesWhen: "cloud" },
      { id: "B3" },
    ]),
    ...smallChecklist("other", "1", [{ id: "O1" }, { uses: "base/2/B2" }, { uses: "base/2/B1" }]),
    ...smallChecklist("old", "1", [{ id: "X1" }, { uses: "base/1/B3" }]),
  }),
);

async function anAssessmentOf(company: Company, ...checklistIds: string[]) {
  const { releaseId, productId } = await aRelease(company);
  const { assessmentId } = made(await startAssessment(company.productManager, { releaseId, checklistIds }));
  return { assessmentId, releaseId, productId };
}

const place = (assessmentId: string, requirementId: string) => ({ assessmentId, checklistId: "base", requirementId });

describe("an assessment of several checklists", () => {
  test("has one answer for what two of them ask for, and counts it once", async () => {
    const company = await anOrganisation();
    const { assessmentId } = await anAssessmentOf(company, "base", "other");
    const answers = await database().answer.findMany({ where: { assessmentId }, orderBy: { requirementId: "asc" } });
    expect(answers.map(({ checklistId, requirementId }) => `${checklistId}/${requirementId}`)).toEqual([
      "base/B1",
      "base/B2",
      "base/B3",
      "other/O1",
    ]);
    expect(await database().assessment.findUnique({ where: { id: assessmentId } })).toMatchObject({ applicable: 4 });
  });

  test("works where only the checklist that uses a requirement is there", async () => {
    const company = await anOrganisation();
    const assessment = await anAssessmentOf(company, "other");
    const { assessmentId } = assessment;
    const { submissionId } = await anAcceptedAnswer(company, { assessment, requirementId: "B1" });
    const frozen = await database().submission.findUniqueOrThrow({ where: { id: submissionId } });
    expect(frozen.state).toMatchObject({ key: "base/B1", checklistVersion: "2" });
    const detail = await reading(company.auditor, (tx) =>
      findAnswerDetail(tx, company.auditor, place(assessmentId, "B1")),
    );
    expect(detail).toMatchObject({ state: "ACCEPTED", listings: [{ checklist: "other", version: "1" }] });
    const found = await reading(company.auditor, (tx) => exportAnswers(tx, company.auditor, assessmentId));
    expect(found?.csv).toContain("Wombats are kept away.");
  });

  test("is never started with two versions of one requirement", async () => {
    const company = await anOrganisation();
    const { releaseId } = await aRelease(company);
    const outcome = await startAssessment(company.productManager, { releaseId, checklistIds: ["base", "old"] });
    expect(outcome).toMatchObject({ ok: false, kind: "conflict" });
    expect(outcome).toHaveProperty(
      "message",
      expect.stringContaining("base and old ask for B3 of base in two versions"),
    );
    expect(await database().assessment.count({ where: { releaseId } })).toBe(0);
  });

  test("shows a shared requirement once in the list, under the categories of both", async () => {
    const company = await anOrganisation();
    const { assessmentId } = await anAssessmentOf(company, "base", "other");
    const data = await reading(company.auditor, (tx) => findWorkspace(tx, company.auditor, assessmentId));
    const rows = data?.rows.map((row) => unpackRow(row, data.definedIn, [])) ?? [];
    expect(rows.map(({ requirementId, places }) => [requirementId, ...places])).toEqual([
      ["B1", 0, 3],
      ["B2", 1, 3],
      ["B3", 1],
      ["O1", 2],
    ]);
    expect(data?.checklists.flatMap((list) => list.categories.map(({ short }) => short))).toEqual([
      "C1 of base",
      "C2 of base",
      "C1 of other",
      "C2 of other",
    ]);
  });

  test("settles by the accepted profile what applies, for the shared ones too", async () => {
    const company = await anOrganisation();
    const { assessmentId, releaseId } = await anAssessmentOf(company, "other");
    await anAcceptedProfile(company, releaseId, { cloud: "no" });
    expect(await answerTo({ assessmentId, releaseId, productId: "" }, "B2")).toMatchObject({ applies: false });
    const detail = await reading(company.auditor, (tx) =>
      findAnswerDetail(tx, company.auditor, place(assessmentId, "B2")),
    );
    expect(detail?.whyNot).toContain("cloud");
  });

  test("exports a line for each requirement that says where else it is asked for", async () => {
    const company = await anOrganisation();
    const { assessmentId } = await anAssessmentOf(company, "base", "other");
    const found = await reading(company.auditor, (tx) => exportAnswers(tx, company.auditor, assessmentId));
    const lines =
      found?.csv
        .trim()
        .split("\r\n")
        .map((line) => line.split(",").slice(0, 5)) ?? [];
    expect(lines.slice(1).map(([list, version, also, , id]) => [list, version, also, id])).toEqual([
      ["base", "2", "other", "B1"],
      ["base", "2", "other", "B2"],
      ["base", "2", "", "B3"],
      ["other", "1", "", "O1"],
    ]);
  });

  test("names the shared requirement wherever work is listed: search, my work, the queue, a review", async () => {
    const company = await anOrganisation();
    const assessment = await anAssessmentOf(company, "other");
    const { answerId, submissionId } = await aSubmittedAnswer(company, { assessment, requirementId: "B1" });
    const lead = company.securityLead;
    const read = await reading(lead, async (tx) => ({
      found: await findThings(tx, lead, "wombats"),
      waiting: await listWaiting(tx, lead),
      review: await findReview(tx, lead, submissionId),
    }));
    const address = `/assessments/${assessment.assessmentId}/requirements/base/B1`;
    expect(JSON.stringify(read.found).split(address)).toHaveLength(2);
    expect(read.waiting).toMatchObject([{ title: "Wombats are kept away." }]);
    expect(read.review).toMatchObject({ title: "Wombats are kept away." });

    await database().answer.update({
      where: { id: answerId },
      data: { assigneeId: company.contributor.id, state: "OPEN" },
    });
    const mine = await reading(company.contributor, (tx) => listMyAnswers(tx, company.contributor));
    expect(mine).toMatchObject([{ statement: "Wombats are kept away.", href: address }]);
  });
});

describe("what checklists hold", () => {
  const base = { checklistId: "base", version: "2" };
  const other = { checklistId: "other", version: "1" };

  test("lists what two ask for once, in the first place", async () => {
    const { auditor } = await anOrganisation();
    expect(
      (await reading(auditor, (tx) => listRequirements(tx, auditor, [base, other]))).map(({ key }) => key),
    ).toEqual(["base/B1", "base/B2", "base/B3", "other/O1"]);
    expect((await reading(auditor, (tx) => listRequirements(tx, auditor, [other]))).map(({ key }) => key)).toEqual([
      "other/O1",
      "base/B2",
      "base/B1",
    ]);
  });

  test("a requirement is found through any of them, first through its own, and after it left by its last words", async () => {
    const { auditor } = await anOrganisation();
    const asked = { checklistId: "base", requirementId: "B1" };
    const through = async (...refs: (typeof base)[]) =>
      (await reading(auditor, (tx) => findPinnedRequirement(tx, auditor, refs, asked)))?.listed.checklistId;
    expect(await through(other, base)).toBe("base");
    expect(await through(other)).toBe("other");
    expect(await through()).toBe("base");
    expect(
      await reading(auditor, (tx) => findPinnedRequirement(tx, auditor, [base], { ...asked, requirementId: "none" })),
    ).toBeNull();
    const listings = await reading(auditor, (tx) => listListings(tx, auditor, [other, base], asked));
    expect(listings.map(({ checklist, requirement }) => [checklist.id, requirement.categoryId])).toEqual([
      ["other", "C2"],
      ["base", "C1"],
    ]);
  });
});
