import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeEach, expect, test } from "vitest";
import { type Content, ContentError, prepareContent, readContent } from "@/lib/content";
import { readCopy } from "@/lib/content/checked-copy";

// What a start keeps of content that it has found sound, so that the next one need not read it again.

const root = mkdtempSync(path.join(tmpdir(), "copy-"));
afterAll(() => rmSync(root, { recursive: true }));
const copy = path.join(root, "generated/content.json");

beforeEach(() => {
  cpSync("content", path.join(root, "content"), { recursive: true });
  rmSync(path.join(root, "generated"), { recursive: true, force: true });
});

function edit(name: string, from: string, to: string) {
  const file = path.join(root, "content", name);
  const before = readFileSync(file, "utf8");
  if (!before.includes(from)) throw new Error(`"${from}" is not in ${name}.`);
  writeFileSync(file, before.replace(from, to));
}

/** All that content says, without the functions that look something up in it. */
const said = (content: Content) =>
  Object.fromEntries(Object.entries(content).filter(([, value]) => typeof value !== "function"));

test("the copy says what the files say", () => {
  expect(readCopy(root)).toBeNull();
  const first = prepareContent(root);
  expect(readCopy(root)).not.toBeNull();
  const second = prepareContent(root);
  expect(said(second)).toEqual(said(first));
  expect(said(second)).toEqual(said(readContent(root)));
  expect(Object.keys(said(second)).length).toBeGreaterThan(8);
});

test("the copy is what is read: no file of content is parsed while it stands", () => {
  prepareContent(root);
  const kept = JSON.parse(readFileSync(copy, "utf8"));
  kept.written.checklists[0].data.title = "From the copy";
  writeFileSync(copy, JSON.stringify(kept));
  expect([...prepareContent(root).checklists.values()].flat().map(({ title }) => title)).toContain("From the copy");
});

test("after an edit the files are read, and the copy is made anew", () => {
  prepareContent(root);
  edit("checklists/owasp-iot-2017-manufacturer/1.yaml", "After a few failed sign-ins", "After some failed sign-ins");
  expect(readCopy(root)).toBeNull();
  const statement = (content: Content) => content.requirement("owasp-iot-2017-manufacturer", "1", "I1.2")?.statement;
  expect(statement(prepareContent(root))).toMatch(/^After some failed/);
  expect(readCopy(root)).not.toBeNull();
});

test("after an edit with a mistake nothing is loaded, and no copy of it is kept", () => {
  prepareContent(root);
  edit("conditions.yaml", "{ yes: notify }", "{ yes: notified }");
  expect(() => prepareContent(root)).toThrow(ContentError);
  expect(readCopy(root)).toBeNull();
});

test("a file more or a file less counts as an edit", () => {
  prepareContent(root);
  const extra = path.join(root, "content/seed-not-covered.yaml");
  writeFileSync(extra, "{}\n");
  expect(readCopy(root)).toBeNull();
  rmSync(extra);
  expect(readCopy(root)).not.toBeNull();
});

test("half a copy is no copy", () => {
  prepareContent(root);
  writeFileSync(copy, readFileSync(copy, "utf8").slice(0, 5000));
  expect(readCopy(root)).toBeNull();
  expect(prepareContent(root).objectives.size).toBe(58);
});
