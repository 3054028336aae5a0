import { stringify } from "csv-stringify/sync";

type Cell = string | number | boolean | null | undefined;

// Lines end as RFC 4180 has them. A cell that a spreadsheet would run as a formula is marked as text.
const safe = { escape_formulas: true, record_delimiter: "windows" } as const;

/** A table to open in a spreadsheet, headed by the names in its first line; the mark before it says that it is UTF-8. */
export function toCsv(lines: Record<string, Cell>[]): string {
  return stringify(lines, { ...safe, header: true, bom: true });
}

/** Rows without a head: for a table that is too long to be held at once. */
export function csvRows(rows: Cell[][]): string {
  return stringify(rows, safe);
}
