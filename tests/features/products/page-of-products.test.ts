import { expect, test } from "vitest";
import { startAssessment } from "@/features/assessments/start-assessment";
import { listProducts, type ProductRow } from "@/features/products/list-products";
import { type ProductFilter, readFilter } from "@/features/products/product-filter";
import { setSupportEnd } from "@/features/products/set-support-end";
import { dayIn, now } from "@/lib/clock";
import { addDays, fromDay } from "@/lib/day";
import { database } from "@/lib/db";
import type { Actor } from "@/lib/permissions";
import { reading } from "@/lib/reading";
import { anAcceptedAnswer, answerTo, OWASP } from "../../support/builders/assessments";
import { aPublishedPolicy } from "../../support/builders/policies";
import { aProduct, aRelease } from "../../support/builders/products";
import { made } from "../../support/outcome";
import { anOrganisation, type Company } from "../../support/people";

const today = dayIn("UTC", now());
const list = (actor: Actor, filter: Partial<ProductFilter>, day = today, pageSize?: number) =>
  reading(actor, (tx) => listProducts(tx, actor, { ...readFilter({}), ...filter }, day, pageSize));
const namesOf = ({ rows }: { rows: ProductRow[] }) => rows.map(({ name }) => name);

async function anAssessedProduct(company: Company, name: string) {
  const product = await aProduct(company, { name });
  const { releaseId } = await aRelease(company, { product });
  const { assessmentId } = made(await startAssessment(company.productManager, { releaseId, checklistIds: [OWASP] }));
  return { ...product, assessmentId, releaseId };
}

test("whatever the order, the pages hold every product once, and say how many there are", async () => {
  const company = await anOrganisation();
  for (let number = 0; number < 7; number++) {
    const { productId } = await aProduct(company, { name: `Lamp ${(number * 3) % 7}` });
    if (number > 2)
      made(await setSupportEnd(company.productManager, { productId, supportEndsOn: addDays(today, 100 - number) }));
  }
  for (const sort of ["accepted", "name", "support"] as const) {
    const whole = await list(company.auditor, { sort });
    const pages = [1, 2, 3].map((page) => list(company.auditor, { sort, page }, today, 3));
    const parts = await Promise.all(pages);
    expect(parts.map(({ rows, found, pages }) => [rows.length, found, pages])).toEqual([
      [3, 7, 3],
      [3, 7, 3],
      [1, 7, 3],
    ]);
    expect(parts.flatMap(({ rows }) => rows)).toEqual(whole.rows);
    expect(new Set(whole.rows.map(({ id }) => id)).size).toBe(7);
  }
  const support = (await list(company.auditor, { sort: "support" })).rows.map(({ supportEndsOn }) => supportEndsOn);
  expect(support.slice(0, 4)).toEqual([6, 5, 4, 3].map((number) => addDays(today, 100 - number)));
  expect(support.slice(4)).toEqual([null, null, null]);
});

test("names stand in the order of their letters, without regard to capitals and marks", async () => {
  const company = await anOrganisation();
  const names = ["Äther box", "apple", "Écran", "Zebra", "door", "Öl", "10 lamps"];
  for (const name of names) await aProduct(company, { name });
  expect(namesOf(await list(company.auditor, { sort: "name" }))).toEqual(
    [...names].sort((a, b) => a.localeCompare(b, "en")),
  );
});

test("what is least accepted stands first on the day that is looked at, as its bar shows it", async () => {
  const company = await anOrganisation();
  const { auditor } = company;
  const runsOut = await anAssessedProduct(company, "Zither");
  const stays = await anAssessedProduct(company, "Alarm");
  const excepted = await anAssessedProduct(company, "Middle");
  await anAcceptedAnswer(company, { assessment: runsOut, requirementId: "I1.4", proofUntil: addDays(today, 3) });
  await anAcceptedAnswer(company, { assessment: runsOut, requirementId: "I1.5", verdict: "PARTLY_MET" });
  await anAcceptedAnswer(company, { assessment: stays, requirementId: "I1.4" });
  await anAcceptedAnswer(company, { assessment: excepted, requirementId: "I1.4" });
  await anAcceptedAnswer(company, { assessment: excepted, requirementId: "I1.5", verdict: "PARTLY_MET" });
  // An approved exception, as settling writes it down: while it is in force, partly met counts nothing.
  const { id } = await answerTo(excepted, "I1.5");
  await database().answer.update({ where: { id }, data: { exceptedUntil: fromDay(addDays(today, 5)) } });

  const orderOn = async (day: string) => namesOf(await list(auditor, { sort: "accepted" }, day));
  expect(await orderOn(today)).toEqual(["Alarm", "Middle", "Zither"]);
  expect(await orderOn(addDays(today, 4))).toEqual(["Zither", "Alarm", "Middle"]);
  expect(await orderOn(addDays(today, 6))).toEqual(["Zither", "Alarm", "Middle"]);
  for (const day of [today, addDays(today, 4), addDays(today, 6)]) {
    const { rows } = await list(auditor, { sort: "accepted" }, day);
    const shares = rows.map(({ counts }) => (counts ? (counts.met + counts.partlyMet / 2) / counts.applicable : -1));
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
  }
});

test("a policy that drifts is found among all products, and stands with its product on every page", async () => {
  const company = await anOrganisation();
  const { productManager: by } = company;
  await aProduct(company, { name: "Another" });
  const policy = await aPublishedPolicy(company);
  expect(namesOf(await list(by, { policy: "published" }))).toHaveLength(1);
  expect((await list(by, { policy: "drifted" })).found).toBe(0);
  expect((await list(by, { policy: "none" })).found).toBe(1);

  await database().answer.updateMany({
    where: { assessment: { productId: policy.productId } },
    data: { state: "OPEN" },
  });
  const drifted = await list(by, { policy: "drifted" });
  expect(drifted).toMatchObject({ found: 1, pages: 1 });
  expect(drifted.rows[0]).toMatchObject({ id: policy.productId, policy: { latestVersion: 1 } });
  expect(drifted.rows[0]?.policy?.drifts.length).toBeGreaterThan(0);
});
