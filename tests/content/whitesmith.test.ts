import { expect, test } from "vitest";
import { expectHelpful, itemsOf, listOf, seedsIn } from "./seed-list";

// A guide of 2015: what its author found in devices, and what to do instead.

const list = listOf("whitesmith-2015");
const kinds: Record<string, string> = { p: "problem", g: "prose" };
const kindOf = (item: string) => kinds[item.replace(/.*\.([pg])?\d+$/, "$1")] ?? "point";

test("problems, points and prose by section", () => {
  const counts = Object.fromEntries(
    list.categories.map((category) => {
      const items = [...new Set(seedsIn(category))].map(kindOf);
      const count = (kind: string) => items.filter((it) => it === kind).length;
      return [category.id, [count("problem"), count("point"), count("prose")]];
    }),
  );
  expect(counts).toEqual({
    2: [0, 1, 0],
    3.1: [0, 1, 0],
    3.2: [2, 6, 0],
    3.3: [3, 5, 2],
    3.4: [3, 3, 3],
    3.5: [0, 3, 0],
    3.6: [2, 4, 1],
    3.7: [2, 1, 0],
    4: [2, 5, 1],
    5: [0, 2, 0],
  });
});

test("each of the 52 items is asked for; what is said twice once, and what asks for two things as two", () => {
  const asked = list.categories.flatMap(seedsIn);
  expect([...new Set(asked)].sort()).toEqual(itemsOf("whitesmith-2015").sort());
  expect(new Set(asked).size).toBe(52);
  const own = (id: string) => id.replace(/\.[ab]$/, "");
  for (const { id, seed } of list.requirements) expect(seed[0]).toBe(`whitesmith-2015/${own(id)}`);
  const split = list.requirements.filter(({ id }) => id !== own(id)).map(({ id }) => id);
  expect(split).toEqual(["3.1.1.a", "3.1.1.b", "4.4.a", "4.4.b"]);
  const joined = list.requirements.filter(({ seed }) => seed.length > 1).map(({ seed }) => seed);
  expect(joined).toEqual([["whitesmith-2015/3.3.4", "whitesmith-2015/3.3.g2"]]);
});

test("each requirement helps who answers it, and promises nothing too much", () => expectHelpful("whitesmith-2015"));

test("what has aged carries a caution, first of all the TLS values of 2015", () => {
  const cautioned = list.requirements.filter(({ caution }) => caution);
  expect(cautioned.map(({ id }) => id)).toEqual(["3.2.4", "3.2.5", "3.3.3", "3.3.5", "3.4.3", "4.3"]);
  expect(cautioned[0]?.caution?.why).toContain("TLS 1.1 was withdrawn");
});
