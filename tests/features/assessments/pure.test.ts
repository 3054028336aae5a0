import { describe, expect, test } from "vitest";
import { compareWords } from "@/components/ui/compare-words";
import { whyNotDecidable, whyNotReinstatable, whyNotReopenable } from "@/features/assessments/rules";
import { emptyBlanks, flawsInValues, sentenceParts } from "@/features/assessments/value-rules";
import { packRow, unpackRow, type WorkspaceRow } from "@/features/assessments/workspace/workspace-rows";

test("a row comes out of its packing as it went in", () => {
  const row: WorkspaceRow = {
    answerId: "a",
    checklistId: "two",
    requirementId: "I4.3",
    places: [4],
    statement: "TLS is current.",
    verdict: "PARTLY_MET",
    state: "SUBMITTED",
    revision: 7,
    linked: 2,
    assigneeId: "p2",
    dueOn: "2026-12-01",
    exceptedUntil: null,
    staleSince: "2026-11-18",
    applies: true,
    aged: false,
    returned: true,
    toConfirm: false,
  };
  expect(unpackRow(packRow(row, ["one", "two"], ["p1", "p2"]), ["one", "two"], ["p1", "p2"])).toEqual(row);
  const shared = { ...row, places: [4, 31, 60] };
  expect(unpackRow(packRow(shared, ["two"], ["p2"]), ["two"], ["p2"])).toEqual(shared);
  const bare = { ...row, verdict: null, assigneeId: null, dueOn: null, applies: false };
  expect(unpackRow(packRow(bare, ["two"], []), ["two"], [])).toEqual(bare);
});

test.each([
  ["a b c", "a b c", "=a b c"],
  ["a b c", "a x c", "=a -b + x = c"],
  ["", "new words", "+new words"],
  ["old words", "", "-old words"],
])("%j to %j", (before, after, told) => {
  const parts = compareWords(before, after);
  const text = (kinds: string[]) => parts.flatMap((part) => (kinds.includes(part.kind) ? [part.text] : [])).join("");
  expect(text(["same", "gone"])).toBe(before);
  expect(text(["same", "new"])).toBe(after);
  expect(parts.map(({ kind }) => ({ same: "=", new: "+", gone: "-" })[kind]).join("")).toBe(
    told.replace(/[^=+-]/g, ""),
  );
});

describe("values", () => {
  const asked = {
    attempts: { ask: "How many?", type: "integer", min: 1, max: 100 },
    where: { ask: "Where?", type: "text", max: 10 },
    how: { ask: "How?", type: "one", options: ["by cable", "by radio"] },
  } as const;

  test.each([
    [{ attempts: 1, where: "hub", how: "by radio" }, []],
    [{}, []],
    [{ attempts: 101 }, ["values.attempts"]],
    [{ attempts: 1.5 }, ["values.attempts"]],
    [{ where: "much too long" }, ["values.where"]],
    [{ where: 4 }, ["values.where"]],
    [{ where: "hub\nor app" }, ["values.where"]],
    [{ how: "by hand" }, ["values.how"]],
    [{ other: 1 }, ["values.other"]],
  ])("%j", (given, flawed) => {
    expect(Object.keys(flawsInValues(asked, given))).toEqual(flawed);
  });

  test("blanks that are empty are named, and the sentence shows them", () => {
    expect(emptyBlanks(asked, { attempts: 5, where: "" })).toEqual(["where", "how"]);
    expect(sentenceParts("It locks after {attempts} tries {how}.", { attempts: 5 })).toEqual([
      { words: "It locks after " },
      { words: "5", blank: "attempts" },
      { words: " tries " },
      { words: "", blank: "how" },
      { words: "." },
    ]);
  });
});

describe("why not", () => {
  const ended = { decision: "ACCEPTED", endedAt: new Date(), endedBySubmissionId: null } as const;
  test.each([
    [whyNotReopenable({ state: "ACCEPTED", gone: false }), true],
    [whyNotReopenable({ state: "OPEN", gone: false }), false],
    [whyNotReopenable({ state: "SUBMITTED", gone: false }), false],
    [whyNotReopenable({ state: "ACCEPTED", gone: true }), false],
    [whyNotReinstatable({ state: "OPEN", gone: false }, ended), true],
    [whyNotReinstatable({ state: "OPEN", gone: true }, ended), false],
    [whyNotReinstatable({ state: "SUBMITTED", gone: false }, ended), false],
    [whyNotReinstatable({ state: "OPEN", gone: false }, { ...ended, endedAt: null }), false],
    [whyNotReinstatable({ state: "OPEN", gone: false }, { ...ended, decision: "RETURNED" }), false],
    [whyNotReinstatable({ state: "OPEN", gone: false }, { ...ended, endedBySubmissionId: "a-decision" }), false],
    [whyNotReinstatable({ state: "OPEN", gone: false }, null), false],
    [whyNotDecidable({ decidedAt: null, takenBackAt: null }), true],
    [whyNotDecidable({ decidedAt: new Date(), takenBackAt: null }), false],
    [whyNotDecidable({ decidedAt: null, takenBackAt: new Date() }), false],
  ])("%j", (reason, possible) => {
    expect(reason === null).toBe(possible);
  });
});
