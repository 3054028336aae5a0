import { describe, expect, test } from "vitest";
import { isComplete, type NextStepFacts, nextSteps } from "@/features/products/overview/next-steps";

const fresh: NextStepFacts = {
  productId: "p",
  facts: { filled: 2, asked: 4, missing: ["what it is for", "what updates cost"] },
  release: null,
  profile: { state: "none", known: 0, questions: 34 },
  assessment: null,
  reviewers: ["Security lead", "Second security lead"],
  policy: null,
};
const release = { id: "r", name: "Release 1.0.0, hardware rev A" };
const begun = { id: "a", applicable: 59, answered: 0, decided: 0, submitted: 0, unproven: 0, newer: 0 };

const states = (change: Partial<NextStepFacts>) =>
  nextSteps({ ...fresh, ...change }).map(({ id, state }) => `${id} ${state}`);
const step = (id: string, change: Partial<NextStepFacts>) =>
  nextSteps({ ...fresh, ...change }).find((it) => it.id === id);

test("a product that has only a name can be described and given a release", () => {
  expect(states({})).toEqual([
    "facts now",
    "release now",
    "profile waits",
    "checklists waits",
    "answers waits",
    "evidence waits",
    "review waits",
    "policy waits",
  ]);
  expect(step("facts", {})).toMatchObject({
    text: "2 of 4 facts are filled. Missing: what it is for and what updates cost.",
    action: { label: "Fill in 2 facts", href: "/products/p/facts" },
  });
});

test("with a release, profile, checklists and policy can begin in any order", () => {
  expect(states({ release })).toEqual([
    "facts now",
    "release done",
    "profile now",
    "checklists now",
    "answers waits",
    "evidence waits",
    "review waits",
    "policy now",
  ]);
});

describe("the profile", () => {
  test.each([
    ["none", "Start the questions", "now"],
    ["open", "Continue the questions", "now"],
    ["submitted", "Open it", "now"],
    ["accepted", undefined, "done"],
  ] as const)("that is %s offers %s", (state, label, done) => {
    const it = step("profile", { release, profile: { state, known: 3, questions: 34 } });
    expect([it?.action?.label, it?.state]).toEqual([label, done]);
  });

  test("that nobody may accept says so", () => {
    const it = step("profile", { release, reviewers: [], profile: { state: "submitted", known: 3, questions: 34 } });
    expect(it?.text).toContain("Nobody here may accept it yet");
  });
});

describe("an assessment", () => {
  const at = (change: Partial<typeof begun>) => ({ release, assessment: { ...begun, ...change } });

  test.each<[string, Partial<typeof begun>, string[]]>([
    ["just begun", {}, ["answers now", "evidence waits", "review waits"]],
    ["with a bare met", { unproven: 1 }, ["answers now", "evidence now", "review waits"]],
    ["with answers in review", { answered: 4, submitted: 4 }, ["answers now", "evidence waits", "review now"]],
    [
      "answered, partly decided",
      { answered: 59, submitted: 20, decided: 39 },
      ["answers done", "evidence done", "review now"],
    ],
    ["decided", { answered: 59, decided: 59 }, ["answers done", "evidence done", "review done"]],
    // Evidence that ran out is answered and not decided, and waits for nobody.
    ["with stale answers", { answered: 59, decided: 58 }, ["answers done", "evidence done", "review waits"]],
    ["that nothing applies to", { applicable: 0 }, ["answers done", "evidence waits", "review done"]],
  ])("%s", (_, change, expected) => {
    expect(states(at(change)).slice(4, 7)).toEqual(expected);
  });
});

test("every step is done once a version is out and nothing is left", () => {
  const done: NextStepFacts = {
    ...fresh,
    facts: { filled: 4, asked: 4, missing: [] },
    release,
    profile: { state: "accepted", known: 34, questions: 34 },
    assessment: { ...begun, answered: 59, decided: 59 },
    policy: { id: "x", latestVersion: 1 },
  };
  expect(isComplete(nextSteps(done))).toBe(true);
  expect(isComplete(nextSteps({ ...done, policy: { id: "x", latestVersion: 0 } }))).toBe(false);
});
