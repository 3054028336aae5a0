import { expect, test } from "vitest";
import type { Requirement } from "@/lib/content";
import { referencesOf } from "@/lib/content/expression";
import { expectHelpful, itemsOf, listOf, seedsIn } from "./seed-list";

// The OWASP IoT Security Guidance of 2017 for developers: a table with considerations and recommendations, and general
// recommendations below it.

const list = listOf("owasp-iot-2017-developer");
const numbersIn = (category: (typeof list.categories)[number]) =>
  [...new Set(seedsIn(category))].map((seed) => seed.replace("owasp-2017/developer/", ""));
const namesIn = ({ appliesWhen }: Requirement) => referencesOf(appliesWhen).map(({ name }) => name);
const table = list.categories.filter(({ id }) => id.startsWith("I"));
const countIn = (isCounted: (number: string) => boolean) =>
  table.map((category) => numbersIn(category).filter(isCounted).length);

test("the ten categories have 50 considerations, and 42 recommendations of the column beside them", () => {
  expect(list.audience).toBe("developer");
  expect(table.map(({ id }) => id)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((n) => `I${n}`));
  expect(countIn((number) => /^I\d+\.\d+$/.test(number))).toEqual([6, 7, 2, 3, 4, 9, 8, 4, 3, 4]);
  expect(countIn((number) => /^I\d+\.r\d+$/.test(number))).toEqual([8, 1, 6, 2, 5, 2, 1, 5, 7, 5]);
});

test("the advice before the table and the 3 general recommendations below it stand apart", () => {
  const apart = list.categories.filter((category) => !table.includes(category));
  expect(apart.map((category) => [category.id, numbersIn(category)])).toEqual([
    ["P", ["preamble.1"]],
    ["G", ["general.1", "general.2", "general.3"]],
  ]);
});

test("every item of the source is covered, in its own category", () => {
  const ofSource = itemsOf("owasp-iot-2017").filter((id) => id.startsWith("owasp-2017/developer/"));
  expect(ofSource).toHaveLength(96);
  expect([...new Set(list.categories.flatMap(seedsIn))].sort()).toEqual(ofSource.sort());
  for (const category of table)
    expect(numbersIn(category).filter((number) => !number.startsWith(`${category.id}.`))).toEqual([]);
});

test("each requirement stands on the one item whose number it has; parts of an item end in a letter", () => {
  const words: Record<string, string> = { P: "preamble", G: "general" };
  for (const { id, seed } of list.requirements) {
    const number = id.replace(/^[PG](?=\.)/, (letter) => words[letter] ?? letter).replace(/\.[a-c]$/, "");
    expect(seed, id).toEqual([`owasp-2017/developer/${number}`]);
  }
});

test("advice that only points elsewhere, or asks to bear something in mind, is a note and no question", () => {
  const notes = list.categories.flatMap((category) => category.notes.flatMap(({ seed }) => seed));
  expect(notes).toEqual(["I2.r1", "I5.r5", "I6.r2", "I7.r1", "I10.r1"].map((id) => `owasp-2017/developer/${id}`));
});

test("where developers are told the same as manufacturers, it is asked the same way, so that one answer is offered to both", () => {
  const manufacturer = listOf("owasp-iot-2017-manufacturer");
  const shared = list.requirements.flatMap((here) => {
    const there = manufacturer.requirements.find(({ statement }) => statement === here.statement);
    return there ? [{ here, there }] : [];
  });
  expect(shared.map(({ here, there }) => `${here.id} = ${there.id}`)).toEqual([
    ...["I1.4 = I1.4", "I2.3 = I2.3", "I4.2 = I4.2", "I5.1 = I5.1", "I5.2 = I5.2", "I5.3 = I5.5"],
    ...["I5.4 = I5.7", "I6.1 = I6.1", "I6.4 = I6.4", "I6.6 = I6.5", "I7.3 = I7.3", "I7.4 = I7.4"],
  ]);
  for (const { here, there } of shared) {
    expect(here.appliesWhen, here.id).toEqual(there.appliesWhen);
    expect(here.objectives, here.id).toEqual(there.objectives);
  }
});

test("a requirement about one interface applies where the product has that interface", () => {
  const interfaces: Record<string, string[]> = {
    I1: ["web", "web_login", "framework"],
    I6: ["cloud", "cloud_login"],
    I7: ["mobile", "mobile_login", "mobile_pii"],
  };
  for (const [category, names] of Object.entries(interfaces)) {
    const requirements = list.categories.find(({ id }) => id === category)?.requirements ?? [];
    expect(requirements).not.toHaveLength(0);
    expect(requirements.filter((it) => !namesIn(it).some((name) => names.includes(name)))).toEqual([]);
  }
});

test("each requirement helps who answers it, and promises nothing too much", () =>
  expectHelpful("owasp-iot-2017-developer"));

test("advice that has aged carries a caution, and forced password expiry promises buyers nothing", () => {
  const idsOf = (requirements: readonly Requirement[]) => requirements.map(({ id }) => id);
  expect(idsOf(list.requirements.filter(({ caution }) => caution))).toEqual([
    "I1.6",
    "I2.6",
    "I2.7",
    "I6.8",
    "I6.9",
    "I7.6",
    "I7.7",
    "I8.2",
    "G.3",
  ]);
  const expiry = list.requirements.filter(({ objectives }) => objectives.includes("auth.expiry"));
  expect(idsOf(expiry)).toEqual(["I2.6", "I6.8", "I7.6"]);
  expect(expiry.filter(({ buyer }) => buyer)).toEqual([]);
});

test("buyers are promised only what the manufacturer's checklist does not already promise", () => {
  const promisesOf = (requirements: readonly Requirement[]) => requirements.flatMap(({ buyer }) => buyer ?? []);
  const promised = new Set(promisesOf(listOf("owasp-iot-2017-manufacturer").requirements));
  const promises = promisesOf(list.requirements);
  expect(promises).toHaveLength(5);
  expect(promises.filter((promise) => promised.has(promise))).toEqual([]);
});
