import type { Mistake } from "./content-error";
import type { YamlFile } from "./yaml-file";

/** What a sheet cannot say about itself: the head of the checklist, asked for beside the file. */
export type SheetHead = { id: string; title: string; short: string; audience: string; source?: { title: string } };

/** The columns of a sheet, by the field that each fills. Their order and case do not matter. */
export const sheetColumns = {
  category: "Category",
  id: "Id",
  statement: "Statement",
  guidance: "Guidance",
  evidence: "Evidence",
  "applies-when": "Applies when",
  objectives: "Objectives",
  buyer: "Buyer sentence",
  place: "Place in source",
  meaning: "Meaning",
} as const;

type Field = keyof typeof sheetColumns;
const needed: Field[] = ["category", "id", "statement"];
const lists: Field[] = ["evidence", "objectives"];
/** More rows are no checklist that anybody answers. */
const MAX_ROWS = 2000;

/**
 * A sheet with one requirement a row, as if it were a file: `lineOf` answers with the row, counted as the spreadsheet
 * counts it. Rows of one category stand together or apart; empty rows are passed over. A file that is returned together
 * with mistakes is what can be read beside them, so that whoever checks it on can tell all mistakes at once.
 */
export function sheetAsFile(name: string, rows: string[][], head: SheetHead, mistakes: Mistake[]): YamlFile | null {
  const fail = (line: number, message: string) => {
    mistakes.push({ file: name, line, message });
    return null;
  };
  const [titles = [], ...body] = rows;
  const columns = new Map<Field, number>();
  for (const [field, title] of Object.entries(sheetColumns) as [Field, string][]) {
    const place = titles.findIndex((cell) => cell.trim().toLowerCase() === title.toLowerCase());
    if (place >= 0) columns.set(field, place);
  }
  const missing = needed.filter((field) => !columns.has(field)).map((field) => `"${sheetColumns[field]}"`);
  if (missing.length > 0) return fail(1, `The first row names the columns. Missing: ${missing.join(", ")}.`);
  const strange = titles.filter((cell) => cell.trim() !== "" && !isColumn(cell));
  for (const cell of strange) fail(1, `"${cell.trim()}" is not a column that is known here.`);
  if (body.length > MAX_ROWS) return fail(MAX_ROWS + 2, `A checklist has at most ${MAX_ROWS} rows.`);
  if (strange.length > 0) return null;

  const categories: { title: string; requirements: { row: number; fields: Record<string, unknown> }[] }[] = [];
  for (const [index, cells] of body.entries()) {
    const row = index + 2;
    if (cells.every((cell) => cell.trim() === "")) continue;
    const cell = (field: Field) => cells[columns.get(field) ?? -1]?.trim() ?? "";
    const title = cell("category");
    if (title === "") {
      fail(row, 'The column "Category" is empty.');
      continue;
    }
    const known = categories.find((category) => category.title === title);
    const category = known ?? { title, requirements: [] };
    if (!known) categories.push(category);
    const fields = [...columns.keys()].filter((field) => field !== "category" && cell(field) !== "");
    category.requirements.push({
      row,
      fields: Object.fromEntries(
        fields.map((field) => [field, lists.includes(field) ? parts(cell(field)) : cell(field)]),
      ),
    });
  }
  if (categories.length === 0) return mistakes.length > 0 ? null : fail(2, "The sheet has no rows below its first.");

  const data = {
    ...head,
    categories: categories.map(({ title, requirements }, index) => ({
      id: `C${index + 1}`,
      title,
      requirements: requirements.map(({ fields }) => fields),
    })),
  };
  const lineOf = ([, c, , r]: readonly PropertyKey[]) =>
    (typeof c === "number" ? categories[c]?.requirements[typeof r === "number" ? r : 0]?.row : undefined) ?? 1;
  return { name, data, lineOf };
}

const isColumn = (cell: string) =>
  Object.values(sheetColumns).some((title) => title.toLowerCase() === cell.trim().toLowerCase());

const parts = (cell: string) =>
  cell
    .split(/[;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
