import { expect, test } from "vitest";
import { applicableKeys, type Profile } from "@/features/checklists/rules";
import { content, expectHelpful, itemsOf, listOf, seedsIn } from "./seed-list";

// A question on what a policy for IoT products has to cover, and one long answer.

const list = listOf("security-se-2017");
const seeds = new Set(list.categories.flatMap(seedsIn));
const numbers = (part: string, items: Iterable<string>) =>
  [...items].filter((it) => it.startsWith(`sse-2017/${part}.`)).length;

test("the answer is asked for part by part", () => {
  const parts = ["hub", "manufacturer-link", "listen", "initial-password", "password-control"];
  const rest = ["dev", "physical", "update", "logging"];
  const counts = Object.fromEntries([...parts, ...rest].map((part) => [part, numbers(part, seeds)]));
  expect(counts).toEqual({
    hub: 2,
    "manufacturer-link": 4,
    listen: 1,
    "initial-password": 3,
    "password-control": 3,
    dev: 10,
    physical: 2,
    update: 3,
    logging: 3,
  });
});

test("what the checklist leaves out are the network models, which are choices, and the topics of a policy", () => {
  const options = content.questions.flatMap((question) => question.options.flatMap(({ seed }) => seed));
  const left = itemsOf("security-se-2017").filter((item) => !seeds.has(item));
  expect(left.filter((item) => !options.includes(item))).toEqual([1, 2, 3, 4, 5, 6].map((n) => `sse-2017/topic.${n}`));
  expect(left.filter((item) => options.includes(item))).toEqual([1, 2, 3].map((n) => `sse-2017/model.${n}`));
});

test("a requirement stands on one item; the item on pairing asks for two things; one item is only a note", () => {
  for (const { id, seed } of list.requirements) expect(seed).toEqual([`sse-2017/${id.replace(/\.[ab]$/, "")}`]);
  expect(list.requirements.filter(({ id }) => /\.[ab]$/.test(id)).map(({ id }) => id)).toEqual(["hub.1.a", "hub.1.b"]);
  expect(list.categories.flatMap(({ notes }) => notes.flatMap(({ seed }) => seed))).toEqual([
    "sse-2017/manufacturer-link.3",
  ]);
});

/** Ids that apply to a product which people sign in to, with these answers besides. */
function asked(answers: Record<string, string | string[]>): string[] {
  const profile = Object.fromEntries(
    Object.entries({ communicates: "yes", mobile: "yes", "mobile-login": "yes", use: "no", ...answers }).map(
      ([id, it]) => [id, Array.isArray(it) ? { value: "yes", choices: it } : { value: it, choices: [] }],
    ),
  ) as Profile;
  const keys = applicableKeys(list.requirements, profile, {
    questions: content.questions,
    conditions: content.conditions,
  });
  return list.requirements.filter(({ key }) => keys.has(key)).map(({ id }) => id);
}
const ofNetwork = (ids: string[]) => ids.filter((id) => /^(hub|manufacturer-link|listen|password-control)\./.test(id));

test.each<[string[], string[], string[]?]>([
  [["local-hub"], ["hub.1.a", "hub.1.b"]],
  [["local-hub"], ["hub.1.a", "hub.1.b", "hub.2"], ["sensitive"]],
  [["manufacturer"], ["manufacturer-link.1", "manufacturer-link.2", "manufacturer-link.4"]],
  [["listening"], ["listen.1", "password-control.1", "password-control.2", "password-control.3"]],
  [["nearby"], []],
])("the network model %j brings %j", (models, brought, use) =>
  expect(ofNetwork(asked({ "network-model": models, "service-password": "yes", use: use ?? "no" }))).toEqual(brought),
);

test.each([
  ["shared", ["initial-password.1"]],
  ["unique-on-label", ["initial-password.1", "initial-password.2"]],
  ["set-by-user", ["initial-password.1", "initial-password.3"]],
  ["none", []],
])("the first password %j brings %j", (chosen, brought) =>
  expect(asked({ "initial-password": [chosen] }).filter((id) => id.startsWith("initial"))).toEqual(brought),
);

test("each requirement helps who answers it, and promises nothing too much", () => expectHelpful("security-se-2017"));

test("what has aged carries a caution: easy pairing, a fixed certificate, SSL", () =>
  expect(list.requirements.filter(({ caution }) => caution).map(({ id }) => id)).toEqual([
    "hub.1.a",
    "manufacturer-link.1",
    "dev.6",
  ]));

test("the six topics of a policy are sections of the policy for buyers", () => {
  const sections = content.latestPolicyTemplate("consumer-iot")?.sections ?? [];
  const topics = sections.flatMap(({ id, seed }) => seed.map((item) => [item.replace("sse-2017/topic.", ""), id]));
  expect(topics).toEqual([
    ["5", "updates"],
    ["4", "decide"],
    ["3", "encryption"],
    ["1", "data"],
    ["2", "build"],
    ["4", "build"],
    ["6", "build"],
  ]);
});
