import { describe, expect, test } from "vitest";
import { addDataItem } from "@/features/products/add-data-item";
import { addModel } from "@/features/products/add-model";
import { archiveDataItem } from "@/features/products/archive-data-item";
import { archiveProduct } from "@/features/products/archive-product";
import { changeDataItem } from "@/features/products/change-data-item";
import { changeFact } from "@/features/products/change-fact";
import { describeProduct } from "@/features/products/describe-product";
import { registerProduct } from "@/features/products/register-product";
import { restoreProduct } from "@/features/products/restore-product";
import { setSupportEnd } from "@/features/products/set-support-end";
import { database } from "@/lib/db";
import { aProduct } from "../../support/builders/products";
import { made } from "../../support/outcome";
import { anOrganisation } from "../../support/people";
import { trailOf } from "../../support/trail";

describe("registering a product", () => {
  test("enters it with its first model, and leaves two lines", async () => {
    const company = await anOrganisation();
    const { productId, modelId } = await aProduct(company, { name: "Hallway Lock" });

    expect(await database().product.findUnique({ where: { id: productId } })).toMatchObject({
      name: "Hallway Lock",
      ownerId: company.productManager.id,
    });
    expect(await trailOf(productId)).toEqual(["product.registered"]);
    expect(await trailOf(modelId)).toEqual(["model.added"]);
  });

  test("is for product managers and security leads", async () => {
    const company = await anOrganisation();
    const input = { name: "Hallway Lock", designation: "ED-HL2" };
    for (const actor of [company.administrator, company.contributor, company.auditor]) {
      expect(await registerProduct(actor, input)).toMatchObject({ ok: false, kind: "forbidden" });
    }
    expect(await registerProduct(company.securityLead, input)).toMatchObject({ ok: true });
  });

  test("takes a name once, and says which field is empty", async () => {
    const company = await anOrganisation();
    await aProduct(company, { name: "Hallway Lock" });
    const again = await registerProduct(company.productManager, { name: "hallway lock", designation: "X" });
    expect(again).toMatchObject({ kind: "invalid", fieldErrors: { name: [expect.stringContaining("another")] } });
    const empty = await registerProduct(company.productManager, { name: " ", designation: "" });
    expect(empty).toMatchObject({ fieldErrors: { name: [expect.any(String)], designation: [expect.any(String)] } });
  });
});

test("a product is described, archived and restored, and does not exist elsewhere", async () => {
  const company = await anOrganisation();
  const stranger = (await anOrganisation()).productManager;
  const { productId } = await aProduct(company);
  const words = { productId, name: "Garden Camera", description: "Watches the garden" };

  expect(await describeProduct(company.productManager, words)).toMatchObject({ ok: true });
  expect(await describeProduct(company.productManager, words)).toMatchObject({ kind: "conflict" });
  expect(await archiveProduct(stranger, { productId })).toMatchObject({ kind: "not-found" });
  expect(await archiveProduct(company.contributor, { productId })).toMatchObject({ kind: "forbidden" });
  expect(await archiveProduct(company.productManager, { productId })).toMatchObject({ ok: true });
  expect(await archiveProduct(company.productManager, { productId })).toMatchObject({ kind: "conflict" });
  expect(await restoreProduct(company.productManager, { productId })).toMatchObject({ ok: true });
  expect(await trailOf(productId)).toEqual([
    "product.registered",
    "product.described",
    "product.archived",
    "product.restored",
  ]);
});

test("a model is named once in its product", async () => {
  const company = await anOrganisation();
  const { productId } = await aProduct(company);
  const add = () => addModel(company.productManager, { productId, designation: "ED-HL2-B" });
  expect(await add()).toMatchObject({ ok: true });
  expect(await add()).toMatchObject({ kind: "invalid", fieldErrors: { designation: [expect.any(String)] } });
});

describe("the end of support", () => {
  test("moves freely until it is published", async () => {
    const company = await anOrganisation();
    const { productId } = await aProduct(company);
    for (const supportEndsOn of ["2031-12-31", "2030-12-31"]) {
      expect(await setSupportEnd(company.productManager, { productId, supportEndsOn })).toMatchObject({ ok: true });
    }
    const never = await setSupportEnd(company.productManager, { productId, supportEndsOn: "2031-02-29" });
    expect(never).toMatchObject({ kind: "invalid", fieldErrors: { supportEndsOn: [expect.any(String)] } });
  });
});

describe("a fact", () => {
  test("is entered, mended, and refused when it was changed meanwhile", async () => {
    const company = await anOrganisation();
    const { productId } = await aProduct(company);
    const change = (value: string, revision: number) =>
      changeFact(company.productManager, { productId, factId: "offline", value, revision });

    expect(made(await change("The keypad works.", 0))).toMatchObject({ revision: 1 });
    expect(made(await change("The keypad and the key work.", 1))).toMatchObject({ revision: 2 });
    for (const revision of [0, 1]) {
      const stale = await change("Nothing works.", revision);
      expect(stale).toMatchObject({ kind: "conflict", current: { value: "The keypad and the key work." } });
    }
    expect(await trailOf(productId)).toEqual(["product.registered", "fact.changed", "fact.changed"]);
  });

  test("that the policy does not ask for, or of another type, is refused", async () => {
    const company = await anOrganisation();
    const { productId } = await aProduct(company);
    const change = (factId: string, value: string | string[]) =>
      changeFact(company.productManager, { productId, factId, value, revision: 0 });
    expect(await change("no-such-fact", "x")).toMatchObject({ kind: "not-found" });
    expect(await change("offline", ["a", "b"])).toMatchObject({ kind: "invalid" });
    expect(await change("setup-steps", "one line")).toMatchObject({ kind: "invalid" });
    expect(await change("setup-steps", ["Change the first code."])).toMatchObject({ ok: true });
  });
});

test("a kind of data is added, changed and archived; a stale change shows what stands now", async () => {
  const company = await anOrganisation();
  const { productId } = await aProduct(company);
  const words = { name: "Door events", purpose: "To show who opened the door", retention: "90 days" };
  const { dataItemId } = made(await addDataItem(company.productManager, { productId, ...words }));

  const change = (revision: number) =>
    changeDataItem(company.productManager, { dataItemId, revision, ...words, retention: "30 days" });
  expect(await change(1)).toMatchObject({ ok: true });
  expect(await change(1)).toMatchObject({ kind: "conflict", current: { retention: "30 days" } });
  expect(await archiveDataItem(company.auditor, { dataItemId })).toMatchObject({ kind: "forbidden" });
  expect(await archiveDataItem(company.productManager, { dataItemId })).toMatchObject({ ok: true });
  expect(await change(2)).toMatchObject({ kind: "not-found" });
  expect(await trailOf(dataItemId)).toEqual(["data-item.added", "data-item.changed", "data-item.archived"]);
});
