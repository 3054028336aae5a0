import { zipSync } from "fflate";
import { expect, test } from "vitest";
import { readUpload } from "@/features/checklists/own/read-upload";
import { templateAsCsv, templateAsWorkbook } from "@/features/checklists/own/template";
import { importChecklistSchema } from "@/features/checklists/schema";
import { loadContent } from "@/lib/content";
import { readOwnChecklist } from "@/lib/content/own-checklist";
import { sheetAsFile } from "@/lib/content/sheet-file";
import { Refusal } from "@/lib/outcome";

const head = { id: "own-template", title: "Template", short: "Template", audience: "manufacturer" };
const bytes = (text: string) => new TextEncoder().encode(text);
const why = (name: string, given: Uint8Array) =>
  readUpload(name, given).then(
    () => "taken",
    (error: unknown) => (error instanceof Refusal ? error.message : "crashed"),
  );

test.each([
  ["the workbook", "checklist.xlsx", async () => new Uint8Array(await templateAsWorkbook())],
  ["the table", "checklist.csv", async () => bytes(templateAsCsv())],
])("%s to download, filled in as its example shows, is sound", async (_, name, template) => {
  const read = await readUpload(name, await template());
  if (read.kind !== "sheet") throw new Error("It is a sheet.");
  const file = sheetAsFile(name, read.rows, head, []);
  if (!file) throw new Error("It has rows.");
  expect(readOwnChecklist(file, loadContent(), null).mistakes).toEqual([]);
  expect(importChecklistSchema.safeParse({ ...read, name, head, follows: null }).success).toBe(true);
});

test("a table whose lines end in different ways is read line by line", async () => {
  const text = 'Category,Id,Statement\r\nA,A.1,"One, two"\nA,A.2,Three\n';
  expect(await readUpload("rules.csv", new TextEncoder().encode(text))).toEqual({
    kind: "sheet",
    rows: [
      ["Category", "Id", "Statement"],
      ["A", "A.1", "One, two"],
      ["A", "A.2", "Three"],
    ],
  });
});

test("a table with semicolons, as some spreadsheets write it, is read alike", async () => {
  const read = await readUpload("a.csv", bytes("\uFEFFCategory;Id;Statement\r\nA;1.20;It works, and says so.\r\n"));
  expect(read).toEqual({
    kind: "sheet",
    rows: [
      ["Category", "Id", "Statement"],
      ["A", "1.20", "It works, and says so."],
    ],
  });
});

test("what is no such file, too large, or swells is refused with a sentence", async () => {
  expect(await why("a.pdf", bytes("x"))).toBe("Choose a file that ends in .xlsx, .csv or .yaml.");
  expect(await why("a.csv", bytes(""))).toBe("This file is empty.");
  expect(await why("a.yaml", new Uint8Array(900_001))).toContain("larger than 900 kB");
  expect(await why("a.yaml", new Uint8Array([0xff, 0xfe, 0x41]))).toContain("not text in UTF-8");
  expect(await why("a.csv", bytes('A,B\n"open'))).toContain("not sound CSV");
  expect(await why("a.xlsx", bytes("no archive"))).toContain("not a workbook");
  const bomb = zipSync({ "xl/worksheets/sheet1.xml": new Uint8Array(60_000_000) });
  expect(bomb.length).toBeLessThan(900_000);
  expect(await why("a.xlsx", bomb)).toContain("too large when unpacked");
});
