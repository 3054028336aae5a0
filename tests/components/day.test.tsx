import { expect, test } from "vitest";
import { Day, Moment } from "@/components/ui/day";
import { dayAndTime, formatDay, keepDaysWhole } from "@/components/ui/format-day";
import { html, words } from "./html";

test.each([
  ["day", "15 Dec 2026"],
  ["month", "Dec 2026"],
  ["long", "15 December 2026"],
  ["weekday", "Tuesday 15 December"],
] as const)("a day in the form %s", (form, written) => expect(formatDay("2026-12-15", form)).toBe(written));

test("a day keeps its machine-readable form beside the words", () =>
  expect(html(<Day value="2026-02-01" />)).toBe(
    '<time dateTime="2026-02-01" class="whitespace-nowrap">1 Feb 2026</time>',
  ));

test("a short day names its year where that is not the reader's", () => {
  const short = (value: string) => words(<Day value={value} form="short" today="2026-11-21" />);
  expect(["2026-12-05", "2027-01-02", "2025-11-21"].map(short)).toEqual(["5 Dec", "2 Jan 2027", "21 Nov 2025"]);
});

test("a day inside of a sentence stays on one line", () =>
  expect(keepDaysWhole(" to I1.4, due 24 Nov 2026, and 3 more")).toBe(
    " to I1.4, due 24\u00a0Nov\u00a02026, and 3 more",
  ));

test("an instant is told where the organisation is", () => {
  expect(dayAndTime("2026-12-31T23:30:00Z", "Pacific/Auckland")).toEqual(["2027-01-01", "12:30"]);
  expect(words(<Moment at="2026-12-31T23:30:00Z" timeZone="America/New_York" />)).toBe("31 Dec 2026, 18:30");
});
