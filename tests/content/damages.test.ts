import { afterAll, expect, test } from "vitest";
import { kinds } from "./damages/kinds";
import { Proof } from "./damages/prove";

// Twice each kind of damage; `npm run prove:content` does as many as you like.

const proof = new Proof();
afterAll(() => proof.end());

test("40 damages of 20 kinds: each is refused by file and line, or shown as a difference, and none goes unseen", () => {
  expect(new Set(kinds.map(({ name }) => name)).size).toBe(20);
  const results = proof.run(7, 40);
  expect(results.filter(({ flaw }) => flaw)).toEqual([]);
  const outcomes = results.map(({ outcome }) => outcome);
  expect(outcomes.filter((it) => it === "shown").length).toBeGreaterThanOrEqual(8);
  expect(outcomes.filter((it) => it === "refused").length).toBeGreaterThanOrEqual(30);
});

test("the same seed makes the same damages, and another one makes others", () => {
  const whatOf = (seed: number) => proof.run(seed, 2).map(({ what }) => what);
  expect(whatOf(3)).toEqual(whatOf(3));
  expect(whatOf(3)).not.toEqual(whatOf(4));
});

test("the proof notices what nobody would: a damage without a trace, a wrong fate, a difference under another name", () => {
  const [[file, text] = ["", ""]] = [...proof.original.files].filter(([name]) => name.includes("/checklists/"));
  const flawOf = (fate: "refused" | "shown", to: string, names?: string) =>
    proof.suffer({ name: "a try", fate }, { what: "a try", files: new Map([[file, to]]), ...(names && { names }) })
      .flaw;
  expect(flawOf("shown", text)).toBe("has to be shown, is silent");
  expect(flawOf("refused", `${text}\n# a comment\n`)).toBe("has to be refused, is silent");
  const retitled = text.replace(/^title: .*$/m, "title: Something else");
  expect(flawOf("shown", retitled)).toBeUndefined();
  expect(flawOf("shown", retitled, "I1.2")).toBe("no difference names I1.2");
});
