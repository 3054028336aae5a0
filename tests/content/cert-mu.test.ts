import { expect, test } from "vitest";
import { expectHelpful, itemsOf, listOf, seedsIn } from "./seed-list";

// The guideline of CERT-MU of 2017: practices of its own, OWASP's table for manufacturers, a conclusion.

const list = listOf("cert-mu-2017-manufacturer");
const operator = listOf("cert-mu-2017-operator");
const owasp = listOf("owasp-iot-2017-manufacturer");
const inTable = ({ id }: { id: string }) => /^I\d+$/.test(id);
const table = list.categories.filter(inTable);

test("seven practices with their six actions, the 57 points of the table, and the conclusion", () => {
  expect(list.audience).toBe("manufacturer");
  const counts = Object.fromEntries(list.categories.map(({ id, requirements }) => [id, requirements.length]));
  expect(counts).toEqual({ 3: 13, I1: 6, I2: 7, I3: 3, I4: 4, I5: 7, I6: 9, I7: 7, I8: 4, I9: 5, I10: 5, 5: 1 });
  const practices = list.categories[0]?.requirements ?? [];
  expect(practices.filter(({ id }) => /^3\.\d$/.test(id)).map(({ id }) => id)).toEqual(
    [1, 2, 3, 4, 5, 6, 7].map((practice) => `3.${practice}`),
  );
});

test("what it asks of organisations that run devices is a checklist of its own", () => {
  expect(operator.audience).toBe("operator");
  expect(operator.requirements.map(({ id }) => id)).toEqual(["3.1.a", "3.6.a", "3.6.b"]);
  expect(operator.requirements.map(({ appliesWhen }) => appliesWhen)).toEqual(["operator", "operator", "operator"]);
});

test("CERT-MU's table is OWASP's: the 57 requirements are the very same", () => {
  const keys = table.flatMap(({ requirements }) => requirements).map(({ key }) => key);
  expect(keys).toHaveLength(57);
  const original = owasp.categories.filter(inTable).flatMap(({ requirements }) => requirements);
  expect(keys).toEqual(original.map(({ key }) => key));
  expect(table.map(({ title }) => title)).toEqual(owasp.categories.filter(inTable).map(({ title }) => title));
  for (const { listed } of table.flatMap(({ requirements }) => requirements))
    expect(listed.checklistId).toBe("cert-mu-2017-manufacturer");
});

test("each item of the guideline is asked for once, under its own number", () => {
  const seeds = [...list.categories, ...operator.categories].flatMap(seedsIn);
  expect(seeds.filter((it) => it.startsWith("certmu-2017/")).sort()).toEqual(itemsOf("cert-mu-2017").sort());
  expect(itemsOf("cert-mu-2017")).toHaveLength(74);
  for (const { id, seed } of [...list.requirements, ...operator.requirements])
    expect(seed).toContain(id.startsWith("I") ? `certmu-2017/4/${id}` : `certmu-2017/${id}`);
});

test("each requirement helps who answers it, and promises nothing too much", () => {
  expectHelpful("cert-mu-2017-manufacturer");
  expectHelpful("cert-mu-2017-operator");
});
