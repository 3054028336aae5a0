import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { ContentError, readWritten } from "@/lib/content";
import { ALL, type CoverageRow, coverageTable } from "@/lib/content/coverage-table";

// The counts are those of the documents, counted by hand once; content has to arrive at the same.

const rows = coverageTable(readWritten(process.cwd()));
const of = (source: string) => rows.filter((row) => row.source === source);
const items = (source: string) =>
  Object.fromEntries(of(source).flatMap(({ section, items }) => (section === ALL ? [] : [[section, items]])));
/** Items of the sections I1 to I10, in this order. */
const tenOf = (source: string, kind = "") =>
  Array.from({ length: 10 }, (_, at) => items(source)[`I${at + 1}${kind}`] ?? 0);
const whole = (source: string) => of(source).find(({ section }) => section === ALL)?.items;

test("OWASP: three audiences with ten categories each, and what stands around them", () => {
  const [manufacturer, developer, consumer] = [
    "owasp-2017/manufacturer",
    "owasp-2017/developer",
    "owasp-2017/consumer",
  ] as const;
  expect(tenOf(manufacturer)).toEqual([6, 7, 3, 4, 7, 9, 7, 4, 5, 5]);
  expect(tenOf(developer)).toEqual([6, 7, 2, 3, 4, 9, 8, 4, 3, 4]);
  expect(tenOf(developer, " recommendations")).toEqual([8, 1, 6, 2, 5, 2, 1, 5, 7, 5]);
  expect(tenOf(consumer)).toEqual([6, 7, 2, 1, 2, 7, 6, 4, 3, 2]);
  expect([manufacturer, developer, consumer].map((it) => items(it).general)).toEqual([2, 3, 2]);
  expect(items(developer).preamble).toBe(1);
  expect([manufacturer, developer, consumer].map(whole)).toEqual([59, 54 + 42, 42]);
});

test("CERT-MU: seven practices with nine parts of theirs, OWASP's table, one principle", () => {
  expect(items("certmu-2017/3")).toEqual({ 3: 7, 3.1: 1, 3.4: 2, 3.5: 1, 3.6: 2, 3.7: 3 });
  expect(tenOf("certmu-2017/4")).toEqual(tenOf("owasp-2017/manufacturer"));
  expect(["3", "4", "5"].map((part) => whole(`certmu-2017/${part}`))).toEqual([16, 57, 1]);
});

test("Security.SE: the topics of the question and the parts of the answer", () => {
  expect(items("sse-2017")).toEqual({
    ...{ topic: 6, model: 3, hub: 2, "manufacturer-link": 4, listen: 1, "initial-password": 3, "password-control": 3 },
    ...{ dev: 10, physical: 2, update: 3, logging: 3 },
  });
  expect(whole("sse-2017")).toBe(40);
});

test("Top 10: ten risks, and mitigations for six of them", () => {
  const found = items("ciot-top10-2018");
  const numbers = Array.from({ length: 10 }, (_, at) => String(at + 1));
  expect(numbers.map((risk) => found[risk])).toEqual(Array(10).fill(1));
  expect(numbers.map((risk) => found[`${risk} mitigations`] ?? 0)).toEqual([5, 3, 4, 0, 3, 3, 4, 0, 0, 0]);
  expect(whole("ciot-top10-2018")).toBe(32);
});

test("Whitesmith: problems found and recommendations by section, and three goals", () => {
  const found = items("whitesmith-2015");
  const sections = ["2", "3.1", "3.2", "3.3", "3.4", "3.5", "3.6", "3.7", "4", "5"];
  expect(sections.map((it) => found[`${it} problems found`] ?? 0)).toEqual([0, 0, 2, 3, 3, 0, 2, 2, 2, 0]);
  // What stands in prose is a recommendation, but for the three goals of 3.4.
  const recommended = sections.map((it) => (found[it] ?? 0) + (it === "3.4" ? 0 : (found[`${it} in prose`] ?? 0)));
  expect(recommended).toEqual([1, 1, 6, 7, 3, 3, 5, 1, 6, 2]);
  expect(found["3.4 in prose"]).toBe(3);
  expect(whole("whitesmith-2015")).toBe(52);
});

test("EN 303 645: 68 and 78 provisions by clause", () => {
  const same = { 5.2: 3, 5.4: 4, 5.5: 8, 5.7: 2, 5.8: 3, 5.9: 3, "5.10": 1, 5.11: 4, 5.12: 3 };
  expect(items("etsi-en-303-645-v2")).toEqual({ 4: 1, ...same, 5.1: 5, 5.3: 16, 5.6: 9, 5.13: 1, 6: 5 });
  expect(items("etsi-en-303-645-v3")).toEqual({ "5.0": 1, ...same, 5.1: 6, 5.3: 19, 5.6: 10, 5.13: 2, 6: 9 });
  expect(["v2", "v3"].map((it) => whole(`etsi-en-303-645-${it}`))).toEqual([68, 78]);
});

test("all 395 items of the guidance and every provision of the rules are covered, at most 20 by an excuse", () => {
  const all = rows.filter(({ section }) => section === ALL);
  const lacking = all.filter(({ items, covered, excused }) => items !== covered + excused);
  expect(lacking).toEqual([]);
  const guidance = all.filter(({ source }) => /^(owasp|sse|certmu|ciot|whitesmith)-/.test(source));
  const sum = (pick: (row: CoverageRow) => number) => guidance.reduce((total, row) => total + pick(row), 0);
  expect(sum((row) => row.items)).toBe(395);
  expect(sum((row) => row.excused)).toBeLessThanOrEqual(20);
  // What covers them stands beside them: something in each row, and all four kinds somewhere.
  expect(rows.filter(({ items, excused, by }) => items > excused && by.every((count) => count === 0))).toEqual([]);
  expect([0, 1, 2, 3].filter((kind) => guidance.every(({ by }) => by[kind] === 0))).toEqual([]);
});

const root = mkdtempSync(path.join(tmpdir(), "coverage-"));
afterAll(() => rmSync(root, { recursive: true }));

test("an item that nothing covers is refused at its line, unless a reason excuses it, and a reason for nothing is too", () => {
  cpSync("content", path.join(root, "content"), { recursive: true });
  const change = (name: string, from: RegExp | string, to: string) => {
    const file = path.join(root, "content", name);
    writeFileSync(file, readFileSync(file, "utf8").replace(from, to));
  };
  const mistakes = () => {
    try {
      return readWritten(root) && [];
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      return error.mistakes.map((it) => `${it.file}:${it.line}: ${it.message}`);
    }
  };
  const item = "whitesmith-2015/3.3.g2";
  change("checklists/whitesmith-2015/1.yaml", `, ${item}]`, "]");
  const source = readFileSync(path.join(root, "content/sources/whitesmith-2015.yaml"), "utf8");
  const before = source.slice(0, source.indexOf(item)).split("\n");
  const line = before.length - (before.at(-1)?.includes("{") ? 0 : 1);
  expect(mistakes()).toEqual([expect.stringContaining(`content/sources/whitesmith-2015.yaml:${line}: Nothing covers`)]);

  const excuses = path.join(root, "content/seed-not-covered.yaml");
  writeFileSync(excuses, `${item}: It says again what another item of the same list says.\n`);
  expect(mistakes()).toEqual([]);
  const row = coverageTable(readWritten(root)).find((it) => it.section === "3.3 in prose");
  expect([row?.items, row?.covered, row?.excused]).toEqual([2, 1, 1]);

  const reason = "A reason that is long enough to be one.";
  writeFileSync(excuses, `${item}: ${reason}\nwhitesmith-2015/3.3.4: ${reason}\nwhitesmith-2015/9.9: ${reason}\n`);
  expect(mistakes()).toEqual([
    "content/seed-not-covered.yaml:2: whitesmith-2015/3.3.4 is covered, so it needs no reason for leaving it out.",
    'content/seed-not-covered.yaml:3: No source has the item "whitesmith-2015/9.9".',
  ]);
});
