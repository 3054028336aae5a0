import { expect, test } from "vitest";
import type { Profile } from "@/features/checklists/rules";
import { before, effectOf, idRanges } from "@/features/products/profile/profile-change";
import { profileReach } from "@/features/products/profile/profile-reach";
import { loadContent } from "@/lib/content";

const { questions, conditions, latest } = loadContent();
const rules = { questions, conditions };
const requirements = latest("owasp-iot-2017-manufacturer")?.requirements ?? [];
const no = { value: "no", choices: [], note: "There is none." } as const;
const yes = { value: "yes", choices: [] } as const;

test("a draft says what leaves once it is accepted, and until then everything stays", () => {
  const effect = effectOf({ mobile: no }, null, requirements, rules);
  expect(effect).toMatchObject({ total: 59, applying: 59, staying: 52, returning: [] });
  expect(effect.leaving).toEqual([
    { reason: "the product has no app", ids: ["I7.1", "I7.2", "I7.3", "I7.4", "I7.5", "I7.6", "I7.7"] },
  ]);
});

test("what an accepted no took away comes back with a yes", () => {
  const accepted: Profile = { mobile: no };
  const effect = effectOf({ mobile: yes }, accepted, requirements, rules);
  expect(effect).toMatchObject({ applying: 52, staying: 52, leaving: [] });
  expect(effect.returning.flatMap(({ ids }) => ids)).toHaveLength(7);
});

test("unknown questions say how many requirements stay because of them", () => {
  const { unknown, known, asked } = effectOf({}, null, requirements, rules);
  expect(known).toBe(0);
  expect(unknown.questions).toBe(asked);
  expect(unknown.requirements).toBeGreaterThan(0);
  const certain = effectOf({ mobile: no, web: no, cloud: no }, null, requirements, rules);
  expect(certain.unknown.requirements).toBeLessThan(unknown.requirements);
});

test("an answer remembers what it was when the profile was accepted", () => {
  const question = (id: string) => questions.find((it) => it.id === id) ?? questions[0];
  const web = question("web");
  const network = question("network-model");
  if (!web || !network) throw new Error("The questionnaire is empty.");
  expect(before(web, { web: no }, null)).toBeNull();
  expect(before(web, { web: no }, { web: yes })).toBe("yes");
  expect(before(web, { web: no }, {})).toBe("unknown");
  expect(before(web, { web: no }, { web: { ...no, note: "Said otherwise." } })).toBeNull();
  const hub = { value: "yes", choices: ["local-hub"] } as const;
  expect(before(network, {}, { "network-model": hub })).toBe("Through a hub in the home");
  const other = { value: "yes", choices: ["local-hub", "nearby"] } as const;
  expect(before(network, { "network-model": other }, { "network-model": hub })).toBe(
    "without: Only to a phone or a device nearby",
  );
  expect(before(network, { "network-model": hub }, { "network-model": other })).toBe(
    "with: Only to a phone or a device nearby",
  );
});

test("a question counts the requirements that it has a say in, also through questions that hang on it", () => {
  const reach = profileReach(requirements, rules);
  expect(reach.mobile).toBeGreaterThanOrEqual(7);
  expect(reach.web ?? 0).toBeGreaterThanOrEqual(reach["web-login"] ?? 0);
});

test.each([
  [["I1.1", "I1.2", "I1.3"], "I1.1 to I1.3"],
  [["I1.1", "I1.2"], "I1.1, I1.2"],
  [["I1.1", "I1.3", "I2.1"], "I1.1, I1.3, I2.1"],
  [["I1.9", "I1.10", "I1.11", "G2"], "I1.9 to I1.11, G2"],
  [[], ""],
])("%j is written %j", (ids, words) => {
  expect(idRanges(ids)).toBe(words);
});
