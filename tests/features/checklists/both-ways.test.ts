import { beforeAll, expect, test } from "vitest";
import { listPlaces, placesOfItems } from "@/features/checklists/describe-requirement";
import { countCoverage, describeSource } from "@/features/checklists/describe-source";
import { notePath, optionPath, placePath, policySectionPath, requirementPath } from "@/features/checklists/paths";
import { listChecklists, listPolicyTemplates, listQuestionGroups, listSources } from "@/features/checklists/queries";
import type { Actor } from "@/lib/permissions";
import { reading } from "@/lib/reading";
import { anOrganisation } from "../../support/people";

// What a person does who checks our words against a document: from its place to us, and from us to the place.

let actor: Actor;
beforeAll(async () => {
  actor = (await anOrganisation()).auditor;
});
const describe = (id: string) => reading(actor, (tx) => describeSource(tx, actor, id));

/** Every step from a thing of ours to a place in a source: "ours → place". */
async function stepsToSources(): Promise<string[]> {
  const steps: string[] = [];
  const note = (href: string, places: { href: string | null }[]) => {
    for (const place of places) steps.push(`${href} → ${place.href}`);
  };
  for (const list of await reading(actor, (tx) => listChecklists(tx, actor))) {
    for (const requirement of list.requirements) note(requirementPath(requirement), listPlaces(requirement));
    for (const { id, notes } of list.categories)
      for (const [at, { seed }] of notes.entries()) note(notePath(list, id, at + 1), placesOfItems(seed));
  }
  for (const { questions } of await listQuestionGroups(actor))
    for (const { id, options } of questions)
      for (const option of options) note(optionPath(id, option.id), placesOfItems(option.seed));
  for (const { sections } of await listPolicyTemplates(actor))
    for (const { id, seed } of sections) note(policySectionPath(id), placesOfItems(seed));
  return steps;
}

/** Every step from a place in a source to a thing of ours, turned around. */
async function stepsFromSources(): Promise<string[]> {
  const steps: string[] = [];
  for (const { id } of await listSources(actor))
    for (const { places } of (await describe(id))?.chapters ?? [])
      for (const place of places)
        for (const { href } of place.coverings) steps.push(`${href} → ${placePath(id, place.id)}`);
  return steps;
}

test("each way from a requirement, note, choice or section to its place has a way back, and the other way round", async () => {
  const there = await stepsToSources();
  expect(there.length).toBeGreaterThan(100);
  expect((await stepsFromSources()).sort()).toEqual(there.sort());
});

test("a place in a source is told apart from every other by its address", async () => {
  for (const { id } of await listSources(actor)) {
    const described = await describe(id);
    const anchors = described?.chapters.flatMap((chapter) => [chapter.id, ...chapter.places.map((it) => it.anchor)]);
    expect(anchors).toEqual([...new Set(anchors)]);
  }
});

test("a law is told provision by provision, in our words, under the headings of its checklist", async () => {
  const psti = await describe("uk-psti-2023");
  const [first] = psti?.chapters ?? [];
  expect(first?.title).toBe("Passwords");
  expect(first?.places[0]).toMatchObject({
    id: "S1.1",
    says: expect.stringMatching(/password/),
    coverings: [{ kind: "requirement", href: "/checklists/uk-psti-2023/1/S1.1", within: "UK PSTI 2023" }],
  });
  const counts = countCoverage(psti?.chapters.flatMap(({ places }) => places) ?? []);
  expect(counts.covered).toBe(psti?.source.provisions.length);
});

test("a source that does not exist is null", async () => {
  expect(await describe("nothing")).toBeNull();
});
