import { beforeEach, describe, expect, test } from "vitest";
import { findAnswerDetail } from "@/features/assessments/detail/find-answer-detail";
import { exportAnswers } from "@/features/assessments/export-answers";
import { findUpgrade } from "@/features/assessments/upgrade/find-upgrade";
import { listNewer } from "@/features/assessments/upgrade/list-newer";
import { findWorkspace } from "@/features/assessments/workspace/find-workspace";
import { findOverview } from "@/features/products/overview/find-overview";
import { reading } from "@/lib/reading";
import { anAcceptedAnswer } from "../../../support/builders/assessments";
import { assessed, releaseFirst, releaseSecond, upgraded } from "../../../support/builders/newer-checklist";
import { anOrganisation } from "../../../support/people";

beforeEach(releaseFirst);

describe("before it is done", () => {
  test("the page shows what is new, gone and changed, with the old and the new words and what becomes of the answer", async () => {
    const company = await anOrganisation();
    const assessment = await assessed(company);
    const { assessmentId } = assessment;
    await anAcceptedAnswer(company, { assessment, requirementId: "A2" });
    releaseSecond();
    const { auditor, administrator } = company;
    const page = await reading(auditor, (tx) => findUpgrade(tx, auditor, assessmentId));
    expect(page).toMatchObject({
      mayUpgrade: false,
      whyNot: null,
      unchanged: 1,
      moves: [{ checklistId: "list", title: "The checklist list", from: "1", to: "2" }],
      added: [{ id: "A6", statement: "Wombats are sung to.", verdict: null }],
      gone: [{ id: "A3" }],
    });
    expect(page?.changed).toMatchObject([
      { id: "A1", before: "Wombats are kept away.", meaning: "same", fate: "empty", condition: null },
      {
        id: "A2",
        statement: "All wombats are counted daily.",
        meaning: "narrower",
        fate: "to-confirm",
        verdict: "MET",
      },
      { id: "A4", condition: { before: "always", now: "the product relies on a cloud service" } },
    ]);
    expect(await reading(administrator, (tx) => findUpgrade(tx, administrator, assessmentId))).toBeNull();
    const none = await assessed(company);
    const nothing = await reading(auditor, (tx) => findUpgrade(tx, auditor, none.assessmentId));
    expect(nothing).toMatchObject({ moves: [], added: [], gone: [], changed: [] });
  });

  test("Home and the product say that a newer version is out, to those who may move to it", async () => {
    const company = await anOrganisation();
    const { assessmentId, productId } = await assessed(company);
    const newer = (person: typeof company.auditor) => reading(person, (tx) => listNewer(tx, person));
    const overview = () => {
      const { productManager } = company;
      return reading(productManager, (tx) => findOverview(tx, productManager, productId, "2026-11-21"));
    };
    expect(await newer(company.productManager)).toEqual([]);
    expect((await overview())?.bars?.newer).toBe(0);
    releaseSecond();
    expect(await newer(company.productManager)).toMatchObject([{ assessmentId, checklists: ["list"] }]);
    expect(await newer(company.contributor)).toEqual([]);
    const found = await overview();
    expect(found?.bars?.newer).toBe(1);
    expect(found?.steps?.find(({ id }) => id === "checklists")).toMatchObject({
      state: "now",
      action: { href: `/assessments/${assessmentId}/upgrade` },
    });
  });
});

test("what is gone keeps its words and its past for whoever follows a link to it, and is in no list", async () => {
  const company = await anOrganisation();
  const assessment = await assessed(company);
  const { assessmentId } = assessment;
  await anAcceptedAnswer(company, { assessment, requirementId: "A3" });
  await upgraded(company, assessment);
  const { auditor } = company;
  const place = { assessmentId, checklistId: "list", requirementId: "A3" };
  const read = await reading(auditor, async (tx) => ({
    detail: await findAnswerDetail(tx, auditor, place),
    data: await findWorkspace(tx, auditor, assessmentId),
    table: await exportAnswers(tx, auditor, assessmentId),
  }));
  expect(read.detail).toMatchObject({ statement: "Wombats are fed.", gone: true, verdict: "MET", listings: [] });
  expect(read.data?.rows.map(([, , id]) => id)).toEqual(["A1", "A2", "A4", "A5", "A6"]);
  expect(read.table?.csv).not.toContain("Wombats are fed.");
});
