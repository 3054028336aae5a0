import { expect, test } from "vitest";
import { groupOf } from "@/features/policies/sections/step-rules";
import { flawsInSteps } from "@/lib/content/check-sources";
import { content } from "./seed-list";

const template = content.latestPolicyTemplate("consumer-iot");
if (!template) throw new Error("The policy template is missing.");
const requirements = [...content.checklists.values()].flatMap((versions) =>
  versions.flatMap((list) => list.requirements),
);
/** Sections that suggest a sentence on this objective: to makers' requirements as a claim, to consumers' as a step. */
const sectionsFor = (objective: string, audience: "consumer" | "maker") =>
  template.sections.filter(({ claims, steps }) =>
    audience === "consumer" ? groupOf(objective, steps) !== null : claims.objectives.includes(objective),
  );

test("the sections stand in the order of the reference, the decision tree before passwords", () =>
  expect(template.sections.map(({ id }) => id)).toEqual([
    ...["summary", "about", "who", "purpose", "updates", "reporting", "decide", "passwords", "encryption"],
    ...["connections", "physical", "data", "setup", "risks", "build", "changes", "standards"],
  ]));

test("every sentence for buyers has one section that suggests it, and steps for owners stand under the set-up", () => {
  const homeless = requirements
    .filter(({ buyer }) => buyer)
    .filter(({ audience, objectives: [main = ""] }) => {
      const found = sectionsFor(main, audience === "consumer" ? "consumer" : "maker").map(({ id }) => id);
      return found.length !== 1 || (found[0] === "setup") !== (audience === "consumer");
    });
  expect(homeless.map(({ key, objectives }) => `${key}: ${objectives[0]}`)).toEqual([]);
});

test("the decision tree and the gates ask for each of their steps", () => {
  const required = (id: string) =>
    template.sections.find((section) => section.id === id)?.fields.filter((field) => field.required).length;
  expect([required("decide"), required("build")]).toEqual([8, 4]);
});

test("each step that a checklist for consumers asks for has a heading that names its objective", () => {
  const steps = template.sections.find(({ id }) => id === "setup")?.steps ?? [];
  const left = requirements.filter(
    ({ audience, buyer, objectives: [main = ""] }) =>
      audience === "consumer" && buyer && groupOf(main, steps)?.objectives.length === 0,
  );
  expect(left.map(({ id }) => id)).toEqual(["I8.3", "I8.4"]);
});

test.each([
  ["an unknown objective", [{ title: "A", objectives: ["auth.mfa", "auth.rights"] }], [0, "objectives", 1]],
  [
    "an objective under two headings",
    [
      { title: "A", objectives: ["auth.mfa"] },
      { title: "B", objectives: ["log.alerts", "auth.mfa"] },
    ],
    [0, "objectives", 0],
  ],
  [
    "a heading that takes what is left, before others",
    [
      { title: "A", objectives: [] },
      { title: "B", objectives: ["auth.mfa"] },
    ],
    [0],
  ],
])("%s in the set-up guide is refused at its place", (_, groups, place) => {
  expect([...flawsInSteps(groups, new Set(content.objectives.keys()))][0]?.place).toEqual(place);
});
