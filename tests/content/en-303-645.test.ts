import { expect, test } from "vitest";
import { type Checklist, loadContent, type Requirement } from "@/lib/content";

const content = loadContent();
const named = (id: string): Checklist => {
  const checklist = content.checklistVersion(id, "1");
  if (!checklist) throw new Error(`The checklist ${id} is missing.`);
  return checklist;
};
const v2 = named("etsi-en-303-645-v2");
const v3 = named("etsi-en-303-645-v3");
const both = [v2, v3];

const counted = ({ requirements }: Checklist) => [
  requirements.length,
  requirements.filter(({ status }) => status === "mandatory").length,
  requirements.filter(({ status }) => status === "recommended").length,
];
const clauses = ({ categories }: Checklist) =>
  Object.fromEntries(categories.map(({ id, requirements }) => [id, requirements.length]));
const conditional = ({ requirements }: Checklist) =>
  requirements.filter(({ appliesWhen }) => appliesWhen !== "always").map(({ id }) => id);
const inOrder = (ids: string[]) => [...ids].sort();

test("V2.1.1 has 68 provisions, 33 of them mandatory; V3.1.3 has 78, 36 of them mandatory", () => {
  expect(counted(v2)).toEqual([68, 33, 35]);
  expect(counted(v3)).toEqual([78, 36, 42]);
});

test("each clause has its provisions", () => {
  const alike = { "5.2": 3, "5.4": 4, "5.5": 8, "5.7": 2, "5.8": 3, "5.9": 3, "5.10": 1, "5.11": 4, "5.12": 3 };
  expect(clauses(v2)).toEqual({ "4": 1, ...alike, "5.1": 5, "5.3": 16, "5.6": 9, "5.13": 1, "6": 5 });
  expect(clauses(v3)).toEqual({ "5.0": 1, ...alike, "5.1": 6, "5.3": 19, "5.6": 10, "5.13": 2, "6": 9 });
});

test("each provision stands in its own clause, and each number of the source once", () => {
  for (const { categories, requirements, source } of both) {
    for (const { id, requirements } of categories)
      for (const requirement of requirements) expect(requirement.id.split("-")[0]).toBe(id);
    expect(requirements.map(({ id }) => id)).toEqual(content.sources.get(source.id)?.provisions);
  }
});

test("a provision is taken away by its condition alone, never by somebody's reason", () => {
  for (const { requirements } of both)
    expect(requirements.filter(({ notApplicable }) => notApplicable !== "by-condition")).toEqual([]);
  // Those that have a condition, a feature or both beside their status in Annex B.
  expect(inOrder(conditional(v2))).toEqual(
    inOrder([
      ...["5.1-1", "5.1-2", "5.1-4", "5.1-5"],
      ...["5.3-2", "5.3-3", "5.3-4", "5.3-5", "5.3-6", "5.3-7", "5.3-8", "5.3-9", "5.3-10", "5.3-11", "5.3-12"],
      ...["5.3-14", "5.3-15", "5.4-2", "5.6-4", "5.10-1", "6-2", "6-4", "6-5"],
    ]),
  );
  expect(inOrder(conditional(v3))).toEqual(
    inOrder([
      ...["5.1-1", "5.1-2", "5.1-3", "5.1-4", "5.1-5", "5.3-1", "5.3-2", "5.3-3", "5.3-4A", "5.3-4B", "5.3-5"],
      ...["5.3-6A", "5.3-6B", "5.3-7", "5.3-8", "5.3-9", "5.3-10", "5.3-11", "5.3-12", "5.3-14", "5.3-15A", "5.3-15B"],
      ...["5.4-1", "5.4-2", "5.4-4", "5.5-5", "5.5-6", "5.5-7", "5.5-8", "5.6-1", "5.6-4A", "5.6-4B", "5.7-2"],
      ...["5.8-1", "5.8-2", "5.8-3", "5.10-1", "5.11-2", "6-2", "6-3A", "6-3B", "6-4", "6-5", "6-6", "6-7", "6-8"],
    ]),
  );
});

test("what is alike in both versions is answered once, and nothing else is", () => {
  const same = (a: Requirement, b: Requirement | undefined) =>
    a.statement === b?.statement && a.status === b.status && a.appliesWhen === b.appliesWhen;
  const used = v2.requirements.filter(({ checklistId }) => checklistId === v3.id);
  const alike = v2.requirements.filter((it) =>
    same(
      it,
      v3.requirements.find(({ id }) => id === it.id),
    ),
  );
  expect(used).toHaveLength(42);
  expect(used.map(({ id }) => id)).toEqual(alike.map(({ id }) => id));
});

test("each provision helps who answers it, and no buyer's sentence claims to be certified or compliant", () => {
  const all = both.flatMap(({ requirements }) => requirements);
  expect(all.filter(({ guidance, evidence }) => !guidance || evidence.length < 2).map(({ id }) => id)).toEqual([]);
  expect(all.filter(({ buyer }) => /certif|complian|conform|guarantee|EN 303/i.test(buyer ?? ""))).toEqual([]);
});

test("a provision carries each objective whose crosswalk names it", () => {
  for (const { source, requirements } of both)
    for (const { id, objectives } of requirements)
      for (const objective of content.objectives.values())
        if (objective.crosswalk[source.id]?.includes(id)) expect(objectives, id).toContain(objective.id);
});
