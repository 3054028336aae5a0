import { describe, expect, test } from "vitest";
import { type Beginnings, firstSteps } from "@/features/home/first-steps";
import { behindInWords, daysAgo, daysLeft, driftInWords, dueWords, waitedFor } from "@/features/home/rules";
import type { Actor, Role } from "@/lib/permissions";

const today = "2026-11-20";

test.each([
  ["2026-11-20T09:59:40Z", "A moment"],
  ["2026-11-20T09:59:00Z", "1 minute"],
  ["2026-11-20T07:00:00Z", "3 hours"],
  ["2026-11-18T11:00:00Z", "47 hours"],
  ["2026-11-18T10:00:00Z", "2 days"],
])("what came at %s has waited %s", (since, words) => {
  expect(waitedFor(since, new Date("2026-11-20T10:00:00Z"))).toBe(words);
});

test.each([
  ["2026-11-16", { words: "4 days late", how: "late" }],
  ["2026-11-19", { words: "1 day late", how: "late" }],
  ["2026-11-20", { words: "Due today", how: "soon" }],
  ["2026-11-24", { words: "Due on 2026-11-24" }],
])("due on %s", (dueOn, urgency) => {
  expect(dueWords(dueOn, today, (day) => `on ${day}`)).toEqual(urgency);
});

test("days are said from today", () => {
  expect(["2026-11-20", "2026-11-19", "2026-11-17"].map((day) => daysAgo(day, today))).toEqual([
    "Today",
    "Yesterday",
    "3 days ago",
  ]);
  expect(["2026-11-20", "2026-11-21", "2026-12-02"].map((day) => daysLeft(day, today))).toEqual([
    "Last day",
    "1 day",
    "12 days",
  ]);
});

test("drift is said with its cause, each sentence counted once", () => {
  const revoked = { kind: "exception", id: "a", cause: "The exception was revoked." } as const;
  const unmet = { kind: "claim", id: "b", cause: "I1.2 in 4.2.0 is not met." } as const;
  const address = { kind: "fact", id: "c", cause: "The address has changed." } as const;
  expect(driftInWords([revoked])).toBe("1 sentence has lost its proof: the exception was revoked.");
  expect(driftInWords([address])).toBe("1 fact has changed: the address has changed.");
  expect(driftInWords([unmet, unmet, address])).toBe(
    "1 sentence has lost its proof, 1 fact has changed. The first: I1.2 in 4.2.0 is not met.",
  );
  expect(behindInWords(["7.0.0, C"])).toBe("Is behind: release 7.0.0, C has shipped, and no version covers it.");
});

describe("the first steps", () => {
  const nobody: Beginnings = { described: true, leads: 0, reviewers: 0, products: 0 };
  const someone = (...roles: Role[]): Actor => ({
    kind: "person",
    id: "a",
    organisationId: "o",
    name: "Somebody",
    roles,
    onlyProductIds: null,
    organisation: { name: "", timeZone: "UTC", isDemo: false },
  });
  const states = (it: Beginnings, ...roles: Role[]) => firstSteps(it, someone(...roles)).map(({ state }) => state);

  test.each<[string, Beginnings, Role[], string[]]>([
    ["an administrator alone invites", nobody, ["ADMINISTRATOR"], ["done", "now", "waits"]],
    ["and says who they are", { ...nobody, described: false }, ["ADMINISTRATOR"], ["now", "now", "waits"]],
    ["a product manager registers", { ...nobody, leads: 1 }, ["PRODUCT_MANAGER"], ["done", "waits", "now"]],
    [
      "one alone does all of it",
      { ...nobody, leads: 1, reviewers: 1 },
      ["ADMINISTRATOR", "SECURITY_LEAD"],
      ["done", "now", "now"],
    ],
    ["two who can meet are enough", { ...nobody, leads: 2, reviewers: 1 }, ["AUDITOR"], ["done", "done", "waits"]],
    [
      "and then it is begun",
      { described: true, leads: 2, reviewers: 1, products: 1 },
      ["AUDITOR"],
      ["done", "done", "done"],
    ],
  ])("%s", (_, it, roles, expected) => {
    expect(states(it, ...roles)).toEqual(expected);
  });
});
