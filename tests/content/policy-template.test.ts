import { expect, test } from "vitest";
import { content } from "./seed-list";

const template = content.latestPolicyTemplate("consumer-iot");
if (!template) throw new Error("The policy template is missing.");
const requirements = [...content.checklists.values()].flatMap((versions) =>
  versions.flatMap((list) => list.requirements),
);
const sectionsFor = (objective: string, audience: "consumer" | "maker") =>
  template.sections.filter(
    ({ claims }) =>
      claims.objectives.includes(objective) && (claims.audience === "consumer") === (audience === "consumer"),
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
