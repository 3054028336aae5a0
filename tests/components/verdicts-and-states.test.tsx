import { expect, test } from "vitest";
import { OutOfDateTag } from "@/components/ui/standing";
import { ExceptedPill, StateTag } from "@/components/ui/state-tag";
import { ExceptedGlyph, VerdictGlyph, VerdictPill } from "@/components/ui/verdict";
import { html, words } from "./html";

const verdicts = ["MET", "PARTLY_MET", "NOT_MET", "NOT_APPLICABLE", null] as const;

test("each verdict has a shape of its own, so that colour is not needed", () => {
  const shapes = verdicts.map((verdict) =>
    html(<VerdictGlyph verdict={verdict} silent />).replace(/class="[^"]*"/g, ""),
  );
  expect(new Set([...shapes, html(<ExceptedGlyph silent />)]).size).toBe(6);
});

test("a glyph that stands alone has a name, one beside its word has none", () => {
  expect(html(<VerdictGlyph verdict="PARTLY_MET" />)).toContain('aria-label="Partly met"');
  expect(html(<VerdictPill verdict="PARTLY_MET" />)).not.toContain("aria-label");
});

test("verdicts and states say their word", () => {
  expect(verdicts.map((verdict) => words(<VerdictPill verdict={verdict} />))).toEqual([
    "Met",
    "Partly met",
    "Not met",
    "Not applicable",
    "No answer yet",
  ]);
  expect(words(<StateTag state="IN_REVIEW" />)).toBe("In review");
  expect(words(<ExceptedPill until="2026-12-15" />)).toBe("Excepted to 15 Dec 2026");
  expect(words(<OutOfDateTag since="2026-11-18" />)).toBe("Out of date since 18 Nov 2026");
});
