import { describe, expect, test } from "vitest";
import {
  applicable,
  type StandingFacts,
  standing,
  tally,
  whyNotEditable,
  whyNotSubmittable,
} from "@/features/assessments/rules";

const today = "2026-11-21";
const open: StandingFacts = {
  applies: true,
  verdict: null,
  state: "OPEN",
  groundedUntil: null,
  groundedAlways: false,
  exceptedUntil: null,
};
const metUntil = (day: string | null): StandingFacts => ({
  ...open,
  verdict: "MET",
  state: "ACCEPTED",
  groundedUntil: day,
});

describe("standing", () => {
  test.each<[string, StandingFacts, string]>([
    ["nothing said yet", open, "open"],
    ["a verdict that nobody submitted", { ...open, verdict: "MET" }, "open"],
    ["submitted", { ...open, verdict: "MET", state: "SUBMITTED" }, "submitted"],
    ["met on the last day of its evidence", metUntil(today), "met"],
    ["met, the day after", metUntil("2026-11-20"), "stale"],
    ["met without any evidence left", metUntil(null), "stale"],
    ["met on evidence without end", { ...metUntil("2020-01-01"), groundedAlways: true }, "met"],
    ["partly met", { ...open, verdict: "PARTLY_MET", state: "ACCEPTED" }, "partly-met"],
    ["not met", { ...open, verdict: "NOT_MET", state: "ACCEPTED" }, "not-met"],
    ["not applicable, accepted", { ...open, verdict: "NOT_APPLICABLE", state: "ACCEPTED" }, "not-applicable"],
    ["not applicable, waiting", { ...open, verdict: "NOT_APPLICABLE", state: "SUBMITTED" }, "submitted"],
    ["excepted on its last day", { ...open, verdict: "NOT_MET", state: "ACCEPTED", exceptedUntil: today }, "excepted"],
    [
      "excepted, the day after",
      { ...open, verdict: "NOT_MET", state: "ACCEPTED", exceptedUntil: "2026-11-20" },
      "not-met",
    ],
    ["met while an exception runs: moot", { ...metUntil(today), exceptedUntil: today }, "met"],
    ["excepted comes before open", { ...open, verdict: "PARTLY_MET", exceptedUntil: today }, "excepted"],
    ["what does not apply comes first", { ...metUntil(today), applies: false }, "does-not-apply"],
  ])("%s", (_, answer, expected) => {
    expect(standing(answer, today)).toBe(expected);
  });
});

test("what does not apply, or is accepted as not applicable, does not count", () => {
  const counts = { ...tally([], today), "does-not-apply": 5, "not-applicable": 3, met: 4, stale: 1, open: 3 };
  expect(applicable(counts)).toBe(8);
});

describe("editing and submitting", () => {
  test("only an open answer can be edited", () => {
    expect(whyNotEditable({ state: "OPEN", gone: false })).toBeNull();
    expect(whyNotEditable({ state: "SUBMITTED", gone: false })).toContain("Take it back");
    expect(whyNotEditable({ state: "ACCEPTED", gone: false })).toContain("Reopen");
    expect(whyNotEditable({ state: "OPEN", gone: true })).toContain("left");
  });

  const answer = { state: "OPEN", gone: false, verdict: "MET", rationale: "" } as const;
  test("met needs evidence, every other verdict a reason", () => {
    expect(whyNotSubmittable({ ...answer, verdict: null }, 1)).toContain("verdict");
    expect(whyNotSubmittable(answer, 0)).toContain("evidence");
    expect(whyNotSubmittable(answer, 1)).toBeNull();
    for (const verdict of ["PARTLY_MET", "NOT_MET", "NOT_APPLICABLE"] as const) {
      expect(whyNotSubmittable({ ...answer, verdict }, 0)).toContain("why");
      expect(whyNotSubmittable({ ...answer, verdict, rationale: "The product has no such part." }, 0)).toBeNull();
    }
  });
});
