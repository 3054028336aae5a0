import writeWorkbook from "write-excel-file/node";
import { loadContent } from "@/lib/content";
import { sheetColumns } from "@/lib/content/sheet-file";
import { toCsv } from "@/lib/csv";

const titles = Object.values(sheetColumns);
const example = [
  "Signing in",
  "A.1",
  "After a few failed sign-ins, the product slows further attempts.",
  "Count failures by account, and test the way back in.",
  "test report; screen recording",
  "web_login",
  "auth.lockout",
  "After a few wrong passwords, the product makes you wait.",
  "Chapter 3, first point",
  "",
];

/** An empty sheet to fill in, with one row as an example. */
export const templateAsCsv = (): string =>
  toCsv([Object.fromEntries(titles.map((title, place) => [title, example[place]]))]);

/** The same as a workbook, with two sheets more: the names that two of the columns take. */
export function templateAsWorkbook(): Promise<Buffer> {
  const { conditions, objectives } = loadContent();
  const head = (row: readonly string[]) => row.map((value) => ({ value, fontWeight: "bold" as const }));
  const text = (row: readonly string[]) => row.map((value) => ({ value, type: String, wrap: true }));
  return writeWorkbook([
    {
      sheet: "Checklist",
      data: [head(titles), text(example)],
      columns: [18, 8, 50, 50, 26, 18, 18, 40, 22, 12].map((width) => ({ width })),
    },
    {
      sheet: "Applies when",
      data: [head(["Name", "It applies when"]), ...conditions.map(({ name, holds }) => text([name, holds]))],
      columns: [{ width: 26 }, { width: 70 }],
    },
    {
      sheet: "Objectives",
      data: [head(["Name", "Idea"]), ...[...objectives.values()].map(({ id, title }) => text([id, title]))],
      columns: [{ width: 26 }, { width: 70 }],
    },
  ]).toBuffer();
}
