import { describe, expect, test } from "vitest";
import {
  alikeTo,
  isUntouched,
  likeness,
  sameWordOffers,
  valuesTakenOver,
  whyNotTakenOver,
} from "@/features/assessments/offers/offer-rules";

const asking = (key: string, statement: string, ...objectives: string[]) => ({ key, statement, objectives });
const lock = asking("a/1", "The web page locks.", "auth.lockout", "crypto.keys");

describe("how alike two requirements are", () => {
  test.each([
    [asking("b/1", "The web page locks.", "other.idea"), "same-words"],
    [asking("b/1", "the  web page\nlocks", "other.idea"), "same-words"],
    [asking("b/1", "The web page locks itself.", "auth.lockout"), "same-idea"],
    [asking("b/1", "The web page locks itself.", "crypto.keys"), null],
    // Only the main idea counts: what is touched on in passing proves nothing.
    [asking("b/1", "The web page locks itself.", "crypto.keys", "auth.lockout"), null],
    [asking("b/1", "The web page locks itself."), null],
    // The very same requirement has one answer already.
    [asking("a/1", "The web page locks.", "auth.lockout"), null],
  ])("%j is %j", (other, expected) => {
    expect(likeness(lock, other)).toBe(expected);
    expect(likeness(other, lock)).toBe(expected);
  });

  test("the same words come first, else the order of the lists", () => {
    const others = [
      asking("b/1", "Another.", "auth.lockout"),
      asking("b/2", "Nothing alike.", "x"),
      asking("b/3", "The web page locks.", "x"),
      asking("b/4", "A third.", "auth.lockout"),
    ];
    expect(alikeTo(lock, others).map(({ other, how }) => [other.key, how])).toEqual([
      ["b/3", "same-words"],
      ["b/1", "same-idea"],
      ["b/4", "same-idea"],
    ]);
  });
});

describe("taking over", () => {
  const from = { assessmentId: "one", state: "ACCEPTED", applies: true, gone: false } as const;
  const into = { ...from, state: "OPEN" } as const;
  test.each([
    [from, into, "same-words", true],
    [from, into, "same-idea", true],
    [from, into, null, false],
    [{ ...from, assessmentId: "two" }, into, "same-words", false],
    [{ ...from, state: "SUBMITTED" } as const, into, "same-words", false],
    [{ ...from, applies: false }, into, "same-words", false],
    [{ ...from, gone: true }, into, "same-words", false],
    [from, { ...into, applies: false }, "same-words", false],
  ] as const)("%j into %j, %j: %j", (a, b, how, possible) => {
    expect(whyNotTakenOver(a, b, how) === null).toBe(possible);
  });

  const bare = { state: "OPEN", applies: true, gone: false, verdict: null, rationale: "" } as const;
  test.each([
    [bare, true],
    [{ ...bare, verdict: "MET" }, false],
    [{ ...bare, rationale: "Because." }, false],
    [{ ...bare, applies: false }, false],
    [{ ...bare, gone: true }, false],
    [{ ...bare, state: "SUBMITTED" } as const, false],
  ])("%j is untouched: %j", (answer, expected) => {
    expect(isUntouched(answer)).toBe(expected);
  });

  test("values of the same name are taken where they fit, and others stay", () => {
    const asked = {
      attempts: { ask: "How many?", type: "integer", min: 1, max: 10 },
      where: { ask: "Where?", type: "text", max: 20 },
    } as const;
    expect(valuesTakenOver(asked, { attempts: 5, other: "x" }, { where: "hub" })).toEqual({
      attempts: 5,
      where: "hub",
    });
    expect(valuesTakenOver(asked, { attempts: 50 }, {})).toEqual({});
  });
});

test("every untouched requirement is offered the first accepted answer to its words", () => {
  const list = [
    asking("a/1", "One."),
    asking("b/1", "One."),
    asking("c/1", "one"),
    asking("c/2", "Two."),
    asking("d/1", "Two."),
  ];
  const pairs = sameWordOffers(list, new Set(["c/1", "d/1"]), new Set(["a/1", "b/1"]));
  expect(pairs).toEqual([{ intoKey: "c/1", fromKey: "a/1" }]);
});
