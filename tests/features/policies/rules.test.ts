import { expect, test } from "vitest";
import { keepUntil, whyNotApprovable } from "@/features/policies/rules";
import { longestSentence, longSentences, readingAge } from "@/features/policies/sections/reading-hints";

const today = "2026-11-21";

test("approving counts what is left to tick", () => {
  const asked = { words: ["w1", "w2"], facts: ["f1"] };
  expect(whyNotApprovable(asked, { words: [], facts: [] })).toBe("1 fact and 2 paragraphs are still to tick.");
  expect(whyNotApprovable(asked, { words: ["w1", "w2"], facts: [] })).toBe("1 fact is still to tick.");
  expect(whyNotApprovable(asked, { words: ["w2", "w1"], facts: ["f1", "more"] })).toBeNull();
});

test("a version is kept for ten years, or as long as support lasts", () => {
  expect(keepUntil(today, "2031-12-31", "2036-11-21")).toBe("2036-11-21");
  expect(keepUntil(today, "2040-01-01", "2036-11-21")).toBe("2040-01-01");
  expect(keepUntil(today, null, "2036-11-21")).toBe("2036-11-21");
});

test("hints find long sentences and give no age to little text", () => {
  const long = `${"word ".repeat(26)}end. Short one.`;
  expect([longSentences(long), longestSentence([long, "Two words."])]).toEqual([1, 27]);
  expect(readingAge(["Too short to say."])).toBeNull();
  expect(
    readingAge([
      "The lock looks for an update each night. It puts it on. You need not do a thing. It is free for you.",
    ]),
  ).toBeLessThan(12);
});
