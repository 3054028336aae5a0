import { expect, test } from "vitest";
import type { Requirement } from "@/lib/content";
import { referencesOf } from "@/lib/content/expression";
import { content, expectHelpful, listOf, seedsIn } from "./seed-list";

// The OWASP IoT Security Guidance of 2017 for consumers, answered for the maker.

const list = listOf("owasp-iot-2017-consumer");
const idsOf = (requirements: readonly Requirement[]) => requirements.map(({ id }) => id);
const namesIn = ({ appliesWhen }: Requirement) => referencesOf(appliesWhen).map(({ name }) => name);

test("the 40 considerations of its ten categories, and the 2 general ones", () => {
  expect(list.audience).toBe("consumer");
  const counts = Object.fromEntries(list.categories.map(({ id, requirements }) => [id, requirements.length]));
  expect(counts).toEqual({ I1: 6, I2: 7, I3: 2, I4: 1, I5: 2, I6: 7, I7: 6, I8: 4, I9: 3, I10: 2, G: 2 });
  expect(list.requirements).toHaveLength(42);
});

test("each consideration is asked for once, under its own number", () => {
  const part = content.sources.get("owasp-iot-2017")?.parts.find(({ id }) => id === "owasp-2017/consumer");
  expect(list.categories.flatMap(seedsIn).sort()).toEqual(part?.items.map(({ id }) => id).sort());
  for (const { id, seed } of list.requirements)
    expect(seed).toEqual([`owasp-2017/consumer/${id.replace(/^G\./, "general.")}`]);
});

test("every consumer requirement that applies to a setting asks for its path", () => {
  const withSetting = list.requirements.filter((it) => namesIn(it).some((name) => name.startsWith("cfg_")));
  expect(withSetting).toHaveLength(33);
  const pathless = list.requirements.filter(({ values }) => !values.path);
  expect(pathless.filter((it) => withSetting.includes(it))).toEqual([]);
  expect(idsOf(pathless)).toEqual(["I1.6", "I2.7", "I3.2", "I5.1", "I7.6", "G.1", "G.2"]);
  for (const { id, values, buyer } of list.requirements.filter(({ values }) => values.path)) {
    expect(values.path, id).toMatchObject({ type: "text", max: 200, ask: expect.stringContaining("Such as: ") });
    expect(buyer, id).toContain(": {path}.");
  }
});

test("a requirement about one interface applies where the product has that interface", () => {
  const interfaces = {
    I1: ["web", "web_login", "web_factory_creds"],
    I6: ["cloud", "cloud_login"],
    I7: ["mobile", "mobile_login", "cfg_pin", "cfg_appmfa"],
  };
  for (const [category, names] of Object.entries(interfaces)) {
    const requirements = list.categories.find(({ id }) => id === category)?.requirements ?? [];
    const elsewhere = requirements.filter((it) => !namesIn(it).some((name) => names.includes(name)));
    expect(requirements).not.toHaveLength(0);
    expect(idsOf(elsewhere)).toEqual([]);
  }
});

test("each requirement helps who answers it, and promises nothing too much", () =>
  expectHelpful("owasp-iot-2017-consumer"));

test("the set-up guide gives today's advice where the source has aged", () => {
  const cautioned = list.requirements.filter(({ caution }) => caution);
  expect(idsOf(cautioned)).toEqual(["I1.3", "I1.4", "I2.1", "I2.4", "I6.4", "I6.7", "I7.5", "I9.1", "I9.2"]);
  const expiry = list.requirements.filter(({ objectives }) => objectives.includes("auth.expiry"));
  expect(idsOf(expiry)).toEqual(["I2.4", "I6.7", "I7.5"]);
  for (const { id, buyer } of expiry)
    expect(buyer, id).toMatch(/leave .*\boff: .*Change .* when somebody else may know it/i);
});

test("each step of the guide stands on its own, and what comes before the purchase is no step", () => {
  const steps = list.requirements.flatMap(({ buyer }) => (buyer ? [buyer] : []));
  expect(new Set(steps).size).toBe(steps.length);
  expect(idsOf(list.requirements.filter(({ buyer }) => !buyer))).toEqual(["G.1"]);
});
