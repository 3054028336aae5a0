import { parse } from "csv-parse/sync";
import { Unzip, UnzipInflate } from "fflate";
import { readSheet } from "read-excel-file/node";
import { Refusal } from "@/lib/outcome";

/** In bytes: what is sent, what a workbook may unpack to, and how much of it is unpacked at once. */
const MAX_UPLOAD = 900_000;
const MAX_INFLATED = 30_000_000;
const STEP = 4096;

export type ReadUpload = { kind: "yaml"; text: string } | { kind: "sheet"; rows: string[][] };

/** The text or the rows of a file that somebody chose; refuses what is too large, and what is no such file. */
export async function readUpload(name: string, bytes: Uint8Array): Promise<ReadUpload> {
  if (bytes.length === 0) throw refuse("This file is empty.");
  if (bytes.length > MAX_UPLOAD) throw refuse("The file is larger than 900 kB. A checklist of text is much smaller.");
  if (/\.xlsx$/i.test(name)) return { kind: "sheet", rows: await rowsOfWorkbook(bytes) };
  if (/\.csv$/i.test(name)) return { kind: "sheet", rows: rowsOfCsv(textOf(bytes)) };
  if (/\.ya?ml$/i.test(name)) return { kind: "yaml", text: textOf(bytes) };
  throw refuse("Choose a file that ends in .xlsx, .csv or .yaml.");
}

const refuse = (message: string) => new Refusal("invalid", message, { fieldErrors: { file: [message] } });

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw refuse("This file is not text in UTF-8. Save it again as UTF-8.");
  }
}

function rowsOfCsv(text: string): string[][] {
  try {
    // Excel writes semicolons where a comma is the decimal sign.
    const delimiter = (text.split("\n", 1)[0] ?? "").includes(";") ? ";" : ",";
    // Lines that came in by another program end in another way.
    const record_delimiter = ["\r\n", "\n", "\r"];
    return parse(text, { bom: true, delimiter, record_delimiter, relax_column_count: true, skip_empty_lines: false });
  } catch (error) {
    const line = (error as { lines?: number }).lines;
    throw refuse(`This is not sound CSV${line ? `: see line ${line}` : ""}. Is a quotation mark left open?`);
  }
}

async function rowsOfWorkbook(bytes: Uint8Array): Promise<string[][]> {
  requireModestSize(bytes);
  try {
    // Numbers stay as they are written, so that an id of 1.20 does not become 1.2.
    const rows = await readSheet(Buffer.from(bytes), { parseNumber: (text) => text });
    return rows.map((row) => row.map((cell) => (cell === null ? "" : String(cell))));
  } catch {
    throw refuse("This is not a workbook that can be read. Save it again as .xlsx.");
  }
}

/** A small archive may hold a great deal of nothing: it is unpacked once, no further than what is honest. */
function requireModestSize(bytes: Uint8Array): void {
  const state = { size: 0, broken: false };
  const unzip = new Unzip((file) => {
    file.ondata = (error, chunk) => {
      if (error) state.broken = true;
      else state.size += chunk.length;
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  // In small steps, so that what swells is noticed before it is all there.
  for (let at = 0; at < bytes.length; at += STEP) {
    try {
      unzip.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length);
    } catch {
      state.broken = true;
    }
    if (state.size > MAX_INFLATED)
      throw refuse("This workbook is too large when unpacked. Keep one sheet with the checklist.");
    if (state.broken) throw refuse("This is not a workbook that can be read. Save it again as .xlsx.");
  }
}
