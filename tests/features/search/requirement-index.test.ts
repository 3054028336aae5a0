import { beforeAll, describe, expect, test } from "vitest";
import { findInChecklists } from "@/features/search/find-in-checklists";
import { searchRequirements } from "@/features/search/requirement-index";
import { markFound, termsOfQuery } from "@/features/search/term-rules";
import { loadContent } from "@/lib/content";
import type { Actor } from "@/lib/permissions";
import { reading } from "@/lib/reading";
import { anOrganisation } from "../../support/people";

let actor: Actor;
beforeAll(async () => {
  actor = (await anOrganisation()).auditor;
});
const find = (query: string, most: number) => reading(actor, (tx) => findInChecklists(tx, actor, query, most));
const OWASP = "owasp-iot-2017-manufacturer";
const addresses = (query: string) => searchRequirements(query).map(({ address }) => address);
const lockout = `${OWASP}/1/I1.2`;

describe("a search across all requirements", () => {
  test.each([
    ["its id, whatever the case", "i1.2"],
    ["words of its statement, also begun ones", "web interf lock acco"],
    ["one word where it says many, and many where it says one", "sign-ins locks accounts"],
    ["a word of its guidance", "count failures device"],
    ["its objective", "auth.lockout"],
    ["its source, and its place in it", "OWASP second point lock web"],
    ["swapped letters", "lcokout"],
    ["a letter too few in each word", "acount intrface whle"],
  ])("finds a requirement by %s", (_, query) => {
    expect(addresses(query).slice(0, 12)).toContain(lockout);
  });

  test("lists the id that was typed first, then those that begin with it, then what only speaks of it", () => {
    const hits = searchRequirements("5.1-1");
    expect([hits[0]?.nearness, hits[0]?.listings[0]?.id]).toEqual([0, "5.1-1"]);
    const begun = searchRequirements("I1.");
    const ids = begun.flatMap(({ nearness, listings }) => (nearness === 1 ? (listings[0]?.id ?? []) : []));
    expect([...new Set(ids)].slice(0, 3)).toEqual(["I1.1", "I1.2", "I1.3"]);
    expect(begun.map(({ nearness }) => nearness)).toEqual([...begun.map(({ nearness }) => nearness)].sort());
  });

  test("forgives nothing where what was typed is found as it is", () => {
    const found = new Set(searchRequirements("lockout").flatMap((hit) => hit.found));
    expect([...found]).toEqual(["lockout"]);
  });

  test("finds nothing for words that nothing has, for signs, and for nothing", () => {
    expect(addresses("zzzzqq")).toEqual([]);
    expect(addresses("lock zzzzqq")).toEqual([]);
    expect(addresses("-- . /")).toEqual([]);
    expect(addresses("")).toEqual([]);
  });

  test("shows a requirement once, with every checklist that lists it", async () => {
    const shared = [...loadContent().checklists.values()]
      .flatMap((versions) => versions.slice(-1))
      .flatMap(({ requirements }) => requirements)
      .find(({ checklistId, listed }) => checklistId !== listed.checklistId);
    if (!shared) throw new Error("No checklist uses a requirement of another one.");
    const { hits } = await find(shared.statement, 20);
    const mine = hits.filter(({ requirement }) => requirement.key === shared.key);
    expect(mine).toHaveLength(1);
    expect(mine[0]?.checklists.length).toBeGreaterThan(1);
    expect(mine[0]?.requirement.listed.checklistId).toBe(shared.checklistId);
  });

  test("says how many there are beyond those it shows", async () => {
    const { total, hits } = await find("password", 5);
    expect(hits).toHaveLength(5);
    expect(total).toBeGreaterThan(5);
  });

  test("answers while somebody types", () => {
    searchRequirements("warm");
    const begun = performance.now();
    for (const query of ["p", "pa", "pass", "passw", "passwrod", "update signature", "zzzz yyyy xxxx"])
      searchRequirements(query);
    // Seven searches; on a busy machine still far below what a person notices for one.
    expect(performance.now() - begun).toBeLessThan(700);
  });
});

test("what was typed keeps ids whole and loses its plural", () => {
  expect(termsOfQuery("I1.2, 5.1-5 (passwords) less")).toEqual(["i1.2", "5.1-5", "password", "less"]);
});

test("the words that were found are marked, and no letter is lost", () => {
  const text = "After failed sign-ins, it locks.";
  const pieces = markFound(text, ["lock", "sign"]);
  expect(pieces.map((piece) => piece.text).join("")).toBe(text);
  expect(pieces.filter(({ found }) => found).map((piece) => piece.text)).toEqual(["sign-ins", "locks."]);
});
