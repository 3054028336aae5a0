import { describe, expect, test } from "vitest";
import { ProgressBar, ProgressNumbers } from "@/components/ui/progress-bar";
import { wholePercent } from "@/lib/percent";
import { html, words } from "./html";

const none = { applicable: 0, answered: 0, met: 0, partlyMet: 0, excepted: 0, notMet: 0, stale: 0 };

describe("a percentage", () => {
  test.each([
    [0, 10, 0],
    [10, 10, 100],
    [999, 1000, 99],
    [1, 1000, 1],
    [1, 2, 50],
    [0, 0, 0],
  ])("%i of %i is %i", (part, whole, percent) => expect(wholePercent(part, whole)).toBe(percent));
});

describe("progress and conformance", () => {
  const counts = { ...none, applicable: 40, answered: 30, met: 20, partlyMet: 4, excepted: 2, stale: 1 };

  test("partly met counts half, excepted and out of date count nothing", () =>
    expect(words(<ProgressNumbers counts={counts} />)).toBe("55% accepted 75% answered"));

  test("the bar says in words what it draws", () =>
    expect(html(<ProgressBar counts={counts} />)).toContain(
      'aria-label="55% accepted, 75% answered of 40, 20 accepted as met, 4 partly met, 2 excepted, 1 out of date"',
    ));

  test("a single piece out of date stays visible among 400", () =>
    expect(html(<ProgressBar counts={{ ...none, applicable: 400, answered: 1, stale: 1 }} />)).toContain(
      "max(0.25%, 6px)",
    ));

  test("nothing to count draws an empty bar", () =>
    expect(html(<ProgressBar counts={none} />)).not.toMatch(/NaN|Infinity/));
});
