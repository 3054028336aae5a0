import { expect, test } from "vitest";
import { visibleQuestions } from "@/features/checklists/rules";
import { type Expression, loadContent } from "@/lib/content";
import { referencesOf } from "@/lib/content/expression";

const content = loadContent();
const checklist = content.checklistVersion("owasp-iot-2017-manufacturer", "1");
if (!checklist) throw new Error("The manufacturer checklist is missing.");

test("the manufacturer checklist has the 57 considerations of its ten categories and the 2 general ones", () => {
  const counts = Object.fromEntries(checklist.categories.map(({ id, requirements }) => [id, requirements.length]));
  expect(counts).toEqual({ I1: 6, I2: 7, I3: 3, I4: 4, I5: 7, I6: 9, I7: 7, I8: 4, I9: 5, I10: 5, G: 2 });
  expect(checklist.requirements).toHaveLength(59);
});

test("each consideration of the source is covered by exactly one requirement", () => {
  const part = content.sources.get("owasp-iot-2017")?.parts.find(({ id }) => id === "owasp-2017/manufacturer");
  const covered = checklist.requirements.flatMap(({ seed }) => seed);
  expect([...covered].sort()).toEqual(part?.items.map(({ id }) => id).sort());
});

test("each requirement helps who answers it", () => {
  const bare = checklist.requirements.filter(({ guidance, evidence }) => !guidance || evidence.length === 0);
  expect(bare.map(({ id }) => id)).toEqual([]);
});

test("advice that has aged carries a caution, and forced password expiry promises buyers nothing", () => {
  const cautioned = checklist.requirements.filter(({ caution }) => caution).map(({ id }) => id);
  expect(cautioned).toEqual([
    ...["I1.2", "I1.5", "I1.6", "I2.6", "I2.7", "I4.3", "I6.3", "I6.8", "I6.9", "I7.2", "I7.6", "I7.7", "I8.2"],
  ]);
  expect(checklist.requirements.filter(({ buyer }) => !buyer).map(({ id }) => id)).toEqual(["I2.6", "I6.8", "I7.6"]);
});

test("no buyer's sentence claims to be certified or compliant", () => {
  const boasts = checklist.requirements.filter(({ buyer }) => /certif|complian|guarantee/i.test(buyer ?? ""));
  expect(boasts.map(({ id }) => id)).toEqual([]);
});

test("every question decides something", () => {
  const uses = (expression: Expression) => referencesOf(expression).map(({ name }) => name.split("/")[0]);
  const used = new Set(content.conditions.flatMap(({ when }) => uses(when)));
  const idle = content.questions.filter(
    ({ id, options }) => !used.has(id) && !options.some(({ implies }) => Object.keys(implies).length > 0),
  );
  expect(idle.map(({ id }) => id)).toEqual([]);
});

test("every option of a list decides something", () => {
  const chosen = new Set(content.conditions.flatMap(({ when }) => referencesOf(when)).map(({ name }) => name));
  const idle = content.questions
    .filter(({ type }) => type === "many")
    .flatMap(({ id, options }) => options.map((option) => ({ ...option, name: `${id}/${option.id}` })))
    .filter(({ name, implies }) => !chosen.has(name) && Object.keys(implies).length === 0);
  expect(idle.map(({ name }) => name)).toEqual([]);
});

test("the questionnaire stays short: 41 questions, and 28 for a sensor that only talks to an app", () => {
  expect(content.questions).toHaveLength(41);
  const no = { value: "no", choices: [], note: "There is none." } as const;
  const none = ["web", "mobile-login", "cloud", "services", "internet", "other-login", "settings", "personal-data"];
  const sensor = {
    ...Object.fromEntries(none.map((id) => [id, no])),
    "network-model": { value: "yes", choices: ["nearby"] },
  } as const;
  expect(visibleQuestions(sensor, content)).toHaveLength(28);
});

test("the choices are those of the Security.SE document, and the shared default is warned of", () => {
  const seeds = (id: string) =>
    content.questions.find((question) => question.id === id)?.options.flatMap((it) => it.seed);
  expect(seeds("network-model")).toEqual(["sse-2017/model.1", "sse-2017/model.2", "sse-2017/model.3"]);
  expect(seeds("initial-password")).toEqual([1, 2, 3].map((n) => `sse-2017/initial-password.${n}`));
  const shared = content.questions
    .find(({ id }) => id === "initial-password")
    ?.options.find(({ id }) => id === "shared");
  expect(shared?.caution?.instead).toBe("unique-on-label");
});

test("there are 58 objectives, and each requirement is found by its version and id", () => {
  expect(content.objectives.size).toBe(58);
  expect(content.requirement("owasp-iot-2017-manufacturer", "1", "I1.2")?.key).toBe("owasp-iot-2017-manufacturer/I1.2");
  expect(content.requirement("owasp-iot-2017-manufacturer", "2", "I1.2")).toBeUndefined();
  expect(content.latest("owasp-iot-2017-manufacturer")).toBe(checklist);
});

test("nobody can change content once it is loaded", () => {
  const [first] = checklist.requirements;
  expect(() => Object.assign(first ?? {}, { statement: "Anything goes." })).toThrow(TypeError);
  expect(() => (content.objectives as Map<string, unknown>).clear()).toThrow("read-only");
  expect(() => (checklist.categories as unknown[]).push({})).toThrow(TypeError);
  expect(loadContent()).toBe(content);
});
