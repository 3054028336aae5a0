import { expect, test } from "vitest";
import { content, expectHelpful, itemsOf, listOf, seedsIn } from "./seed-list";

// The OWASP IoT Top 10 of 2018, on slides that add mitigations.

const list = listOf("ciot-top10-2018");
const risks = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10"];

test("ten risks, and the mitigations that the slides give for six of them", () => {
  expect(list.audience).toBe("developer");
  const counts = Object.fromEntries(list.categories.map((it) => [it.id, it.requirements.length]));
  expect(counts).toEqual({ 1: 6, 2: 4, 3: 5, 4: 1, 5: 4, 6: 4, 7: 5, 8: 1, 9: 1, 10: 1 });
  expect(list.categories.map(({ requirements }) => requirements[0]?.id)).toEqual(risks);
  expect(list.requirements.filter(({ id }) => id.includes(".m"))).toHaveLength(22);
});

test("each item of the slides is asked for once, under its own number", () => {
  expect(list.categories.flatMap(seedsIn).sort()).toEqual(itemsOf("ciot-top10-2018").sort());
  for (const { id, seed } of list.requirements) expect(seed).toEqual([`ciot-top10-2018/${id}`]);
});

test("the crosswalk speaks of these ten numbers, and of each where its risk is", () => {
  const places = (objective: string) => content.objectives.get(objective)?.crosswalk["owasp-iot-top10-2018"] ?? [];
  const named = new Set([...content.objectives.keys()].flatMap(places));
  expect([...named].sort()).toEqual([...risks].sort());
  for (const risk of risks) {
    const main = list.requirements.find(({ id }) => id === risk)?.objectives[0] ?? "";
    expect(places(main)).toContain(risk);
  }
});

test("each requirement helps who answers it, and promises nothing too much", () => expectHelpful("ciot-top10-2018"));

test("what has aged carries a caution: secrets in environment variables, a CRC against attackers", () =>
  expect(list.requirements.filter(({ caution }) => caution).map(({ id }) => id)).toEqual(["1.m2", "7.m4"]));
