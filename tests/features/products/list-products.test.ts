import { expect, test } from "vitest";
import { startAssessment } from "@/features/assessments/start-assessment";
import { archiveProduct } from "@/features/products/archive-product";
import { productsAsCsv } from "@/features/products/export-products";
import { countProducts, listProducts } from "@/features/products/list-products";
import { findOverview } from "@/features/products/overview/find-overview";
import { type ProductFilter, readFilter } from "@/features/products/product-filter";
import { setSupportEnd } from "@/features/products/set-support-end";
import { dayIn, now } from "@/lib/clock";
import { addDays } from "@/lib/day";
import type { Actor } from "@/lib/permissions";
import { reading } from "@/lib/reading";
import { anAcceptedAnswer, OWASP } from "../../support/builders/assessments";
import { aProduct, aRelease } from "../../support/builders/products";
import { countStatements } from "../../support/count-statements";
import { made } from "../../support/outcome";
import { anOrganisation, aPerson, type Company } from "../../support/people";

const today = dayIn("UTC", now());
const list = (actor: Actor, filter: Partial<ProductFilter> = {}, pageSize?: number) =>
  reading(actor, (tx) => listProducts(tx, actor, { ...readFilter({}), ...filter }, today, pageSize));
const namesOf = async (actor: Actor, filter: Partial<ProductFilter> = {}) =>
  (await list(actor, filter)).rows.map(({ name }) => name);

async function anAssessedProduct(company: Company, name: string) {
  const product = await aProduct(company, { name });
  const { releaseId } = await aRelease(company, { product });
  const { assessmentId } = made(await startAssessment(company.productManager, { releaseId, checklistIds: [OWASP] }));
  return { ...product, assessmentId, releaseId };
}

test("five products and fifty take the same number of statements", async () => {
  const company = await anOrganisation();
  for (let i = 0; i < 5; i++) await anAssessedProduct(company, `Lamp ${i}`);
  const few = await countStatements(() => list(company.auditor));
  for (let i = 5; i < 50; i++) await aRelease(company, { product: await aProduct(company, { name: `Lamp ${i}` }) });
  expect((await list(company.auditor)).found).toBe(50);
  expect(await countStatements(() => list(company.auditor))).toBe(few);
});

test("the least accepted product stands first, and what nobody assesses yet before it", async () => {
  const company = await anOrganisation();
  const ahead = await anAssessedProduct(company, "Ahead");
  await anAssessedProduct(company, "Behind");
  await aProduct(company, { name: "Only a name" });
  await anAcceptedAnswer(company, { assessment: ahead, requirementId: "I1.4" });

  expect(await namesOf(company.auditor)).toEqual(["Only a name", "Behind", "Ahead"]);
  expect(await namesOf(company.auditor, { sort: "name" })).toEqual(["Ahead", "Behind", "Only a name"]);
  const [, , last] = (await list(company.auditor)).rows;
  expect(last?.counts).toMatchObject({ met: 1, answered: 1 });
});

test("filters narrow by words, by support and by policy", async () => {
  const company = await anOrganisation();
  const { productManager: by } = company;
  const soon = await aProduct(company, { name: "50% Lamp" });
  const over = await aProduct(company, { name: "Old Lamp" });
  made(await setSupportEnd(by, { productId: soon.productId, supportEndsOn: addDays(today, 30) }));
  made(await setSupportEnd(by, { productId: over.productId, supportEndsOn: addDays(today, -1) }));

  expect(await namesOf(by, { q: "old" })).toEqual(["Old Lamp"]);
  // What a person types means itself, also where LIKE would read more into it.
  expect(await namesOf(by, { q: "0%" })).toEqual(["50% Lamp"]);
  expect(await namesOf(by, { q: "_ld" })).toEqual([]);
  expect(await namesOf(by, { q: "ED-HL2", sort: "name" })).toEqual(["50% Lamp", "Old Lamp"]);
  expect(await namesOf(by, { support: "ending" })).toEqual(["50% Lamp"]);
  expect(await namesOf(by, { support: "ended" })).toEqual(["Old Lamp"]);
  expect(await namesOf(by, { support: "unknown" })).toEqual([]);
  expect(await namesOf(by, { policy: "published" })).toEqual([]);
  expect((await list(by, { policy: "none" })).found).toBe(2);
});

test("a list has pages, and a page past the end is the last one", async () => {
  const company = await anOrganisation();
  for (const name of ["A", "B", "C"]) await aProduct(company, { name });
  const page = async (number: number) => {
    const { rows, pages } = await list(company.auditor, { sort: "name", page: number }, 2);
    return [pages, ...rows.map(({ name }) => name)];
  };
  expect(await page(1)).toEqual([2, "A", "B"]);
  expect(await page(2)).toEqual([2, "C"]);
  expect(await page(9)).toEqual([2, "C"]);
});

test("what a person may not see is not there", async () => {
  const company = await anOrganisation();
  const stranger = await anOrganisation();
  const mine = await aProduct(company, { name: "Mine" });
  const other = await aProduct(company, { name: "Other" });
  const guest = await aPerson({ id: company.organisationId }, "Guest", ["SECURITY_LEAD"], [mine.productId]);
  const overview = (actor: Actor, productId: string) =>
    reading(actor, (tx) => findOverview(tx, actor, productId, today));

  expect(await namesOf(guest)).toEqual(["Mine"]);
  expect(await namesOf(stranger.productManager)).toEqual([]);
  expect(await namesOf(company.administrator)).toEqual([]);
  expect(await overview(guest, mine.productId)).not.toBeNull();
  expect(await overview(guest, other.productId)).toBeNull();
  expect(await overview(stranger.securityLead, mine.productId)).toBeNull();
  expect(await overview(company.administrator, mine.productId)).toBeNull();
  expect(await overview(company.auditor, "no-id")).toBeNull();
});

test("an archived product has a list of its own", async () => {
  const company = await anOrganisation();
  const { productId } = await aProduct(company, { name: "Gone" });
  await aProduct(company, { name: "Here" });
  made(await archiveProduct(company.productManager, { productId }));

  expect(await namesOf(company.auditor)).toEqual(["Here"]);
  expect(await namesOf(company.auditor, { archived: true })).toEqual(["Gone"]);
  const count = await reading(company.auditor, (tx) => countProducts(tx, company.auditor));
  expect(count).toEqual({ active: 1, archived: 1 });
});

test("the export has a line for each product, and no cell that a spreadsheet runs", async () => {
  const company = await anOrganisation();
  await aProduct(company, { name: "=1+1" });
  const csv = productsAsCsv((await list(company.auditor)).rows);
  expect(csv.split("\r\n")[0]).toContain("Product,Models,Firmware");
  expect(csv.split("\r\n")[1]).toMatch(/^'=1\+1,ED-HL2,/);
});
