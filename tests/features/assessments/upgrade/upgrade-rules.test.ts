import { describe, expect, test } from "vitest";
import { type Fate, fateOf, planUpgrade } from "@/features/assessments/upgrade/upgrade-rules";
import type { Meaning, RequirementChange } from "@/features/checklists/compare-rules";
import type { Requirement } from "@/lib/content";

const asked = (key: string, version = "1", more: Partial<Requirement> = {}) =>
  ({ key, version, values: {}, notApplicable: "with-reason", ...more }) as Requirement;
const change = (meaning: Meaning, more: Partial<Requirement> = {}) => ({ meaning, now: asked("a/1", "2", more) });
const attempts = { attempts: { ask: "How many?", type: "integer", min: 1, max: 10 } } as const;

describe("what becomes of an answer", () => {
  const met = { verdict: "MET", values: {}, state: "ACCEPTED", submissions: 1 } as const;
  test.each<[string, Parameters<typeof fateOf>[0], Parameters<typeof fateOf>[1], Fate]>([
    ["the same meaning", change("same"), met, "stands"],
    ["submitted, the same meaning", change("same"), { ...met, state: "SUBMITTED" }, "stands"],
    ["a narrower meaning", change("narrower"), met, "to-confirm"],
    ["a wider meaning", change("wider"), met, "to-confirm"],
    ["a new meaning", change("new"), met, "to-confirm"],
    ["nothing said", change("new"), { ...met, verdict: null, state: "OPEN", submissions: 0 }, "empty"],
    ["cleared, but once decided", change("new"), { ...met, verdict: null, state: "OPEN" }, "to-confirm"],
    ["a new blank, met", change("same", { values: attempts }), met, "to-confirm"],
    ["a new blank, not met", change("same", { values: attempts }), { ...met, verdict: "NOT_MET" }, "stands"],
    ["a blank that fits", change("same", { values: attempts }), { ...met, values: { attempts: 5 } }, "stands"],
    ["a blank too narrow", change("same", { values: attempts }), { ...met, values: { attempts: 50 } }, "to-confirm"],
    ["a blank that left", change("same"), { ...met, values: { attempts: 50 } }, "stands"],
    [
      "not applicable, where only the profile may say so now",
      change("same", { notApplicable: "by-condition" }),
      { ...met, verdict: "NOT_APPLICABLE" },
      "to-confirm",
    ],
  ])("%s", (_, changed, answer, fate) => {
    expect(fateOf(changed, answer)).toBe(fate);
  });
});

test("every requirement of an assessment is new, gone, changed or as it was", () => {
  const before = [asked("a/1"), asked("a/2"), asked("a/3"), asked("b/1")];
  const after = [asked("a/1", "2"), asked("a/2", "2"), asked("a/4", "2"), asked("b/1")];
  const changed = (now: Requirement, earlier: Requirement) =>
    now.key === "a/2"
      ? ({ key: now.key, before: earlier, now, meaning: "wider", fields: [] } as RequirementChange)
      : null;
  const plan = planUpgrade(before, after, changed);
  expect(plan.added.map(({ key }) => key)).toEqual(["a/4"]);
  expect(plan.gone.map(({ key }) => key)).toEqual(["a/3"]);
  expect(plan.changed.map(({ key }) => key)).toEqual(["a/2"]);
  expect(plan.unchanged).toBe(2);
  expect(planUpgrade(before, before, changed)).toMatchObject({ added: [], gone: [], changed: [], unchanged: 4 });
});
