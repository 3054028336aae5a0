import { beforeAll, expect, test } from "vitest";
import { describeComparison, isComparable } from "@/features/checklists/describe-comparison";
import { listChecklists } from "@/features/checklists/queries";
import { at } from "@/lib/clock";
import { type Checklist, loadContent } from "@/lib/content";
import type { Actor } from "@/lib/permissions";
import { reading } from "@/lib/reading";
import { anImportedChecklist } from "../../support/builders/checklists";
import { addContent, smallChecklist } from "../../support/content";
import { anOrganisation } from "../../support/people";

let actor: Actor;
beforeAll(async () => {
  addContent({
    ...smallChecklist("list", "1", [{ id: "A" }, { id: "B", statement: "Wombats stay out." }]),
    ...smallChecklist("list", "2", [
      { id: "B", statement: "Wombats stay outside.", meaning: "same" },
      { id: "C", meaning: "new" },
    ]),
    ...smallChecklist("list", "3", [{ id: "B", statement: "Wombats and cats stay outside.", meaning: "wider" }]),
  });
  actor = (await anOrganisation()).auditor;
});
const describe = (id: string, wanted = {}) => reading(actor, (tx) => describeComparison(tx, actor, id, wanted));
const idsOf = (list: readonly { id: string }[]) => list.map(({ id }) => id);

test("a checklist is compared with the version before, or between any two of its versions", async () => {
  const newest = await describe("list");
  if (!newest?.before) throw new Error("Nothing was compared.");
  expect([newest.before.version, newest.now.version]).toEqual(["2", "3"]);
  expect(idsOf(newest.gone)).toEqual(["C"]);

  const whole = await describe("list", { from: "1", to: "3" });
  if (!whole?.before) throw new Error("Nothing was compared.");
  expect(idsOf(whole.gone)).toEqual(["A"]);
  // What version 2 declared on the way counts as well.
  expect(whole.changed.map(({ now, meaning }) => [now.id, meaning])).toEqual([["B", "wider"]]);
});

test("two editions of a standard are compared number by number, the older one first", async () => {
  const found = await describe("etsi-en-303-645-v3", { with: "etsi-en-303-645-v2" });
  if (!found?.before) throw new Error("Nothing was compared.");
  expect([found.before.id, found.now.id]).toEqual(["etsi-en-303-645-v2", "etsi-en-303-645-v3"]);
  expect(idsOf(found.added)).toContain("5.0-1");
  expect(idsOf(found.gone)).toContain("5.3-4");
  expect(found.declared).toBe(false);
  const { added, changed, unchanged } = found;
  expect(added.length + changed.length + unchanged.length).toBe(found.now.requirements.length);
});

test("lists that have nothing in common are not compared, nor versions that do not exist", async () => {
  expect(await describe("etsi-en-303-645-v3", { with: "eu-cra-2024" })).toBeNull();
  expect(await describe("list", { from: "9" })).toBeNull();
  expect(await describe("nothing")).toBeNull();
});

test("where there is one version only, it is said since when, and who can bring the next one", async () => {
  expect(await describe("eu-cra-2024")).toMatchObject({
    before: null,
    onlyOne: { own: false, since: "2024-11-20", mayImport: false },
  });
  const company = await anOrganisation();
  const { checklistId } = await at(new Date("2026-03-01T10:00:00Z"), () => anImportedChecklist(company));
  for (const [person, mayImport] of [
    [company.productManager, true],
    [company.auditor, false],
  ] as const)
    expect(await reading(person, (tx) => describeComparison(tx, person, checklistId, {}))).toMatchObject({
      before: null,
      onlyOne: { own: true, since: "2026-03-01", mayImport },
    });
});

test("the way to a comparison is offered where there is one", async () => {
  const comparable = (id: string) =>
    reading(actor, async (tx) => {
      const offered = await listChecklists(tx, actor);
      return isComparable(tx, actor, loadContent().latest(id) as Checklist, offered);
    });
  expect(await comparable("list")).toBe(true);
  expect(await comparable("etsi-en-303-645-v2")).toBe(true);
  expect(await comparable("eu-cra-2024")).toBe(false);
});
