import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { extract, list } from "tar";
import { z } from "zod";
import { BackupError, type Manifest, manifestSchema } from "./manifest";
import { checkSeal, hashOfFile } from "./seal";

const belongs =
  /^(manifest\.json|archive\.sha256|tables\/[A-Za-z][A-Za-z0-9]*\.jsonl|files\/[0-9a-f-]{36}\/[0-9a-f-]{36})$/;

/** Unpacks an archive into an empty folder and checks everything in it; refuses it whole at the first doubt. */
export async function readArchive(file: string, stage: string): Promise<Manifest> {
  if (!(await stat(file).catch(() => null))?.isFile()) throw new BackupError(`There is no archive ${file}.`);
  await checkSeal(file);

  const names: string[] = [];
  await list({
    file,
    strict: true,
    onReadEntry: (entry) => {
      // Nothing but plain files under the names that a backup gives: no links, no way out of the folder.
      names.push(entry.type === "File" && belongs.test(entry.path) ? entry.path : "");
    },
  });
  if (names.includes("") || new Set(names).size !== names.length) {
    throw new BackupError("This archive holds something that no backup holds. Nothing was restored.");
  }
  await extract({ file, cwd: stage, strict: true });
  const manifest = parse(await readFile(join(stage, "manifest.json"), "utf8").catch(() => ""));

  const promised = [
    "manifest.json",
    "archive.sha256",
    ...manifest.tables.map(tableFile),
    ...manifest.files.map(storedFile),
  ];
  const missing = promised.filter((name) => !names.includes(name));
  if (missing.length > 0 || promised.length !== names.length) {
    throw new BackupError(
      `This archive does not hold what its list says (${missing[0] ?? "it holds more"}). Nothing was restored.`,
    );
  }
  for (const table of manifest.tables) await check(stage, tableFile(table), table.sha256);
  for (const stored of manifest.files) await check(stage, storedFile(stored), stored.sha256);
  return manifest;
}

/** The lines of a table in an unpacked archive. */
export async function readLines(stage: string, table: Manifest["tables"][number]): Promise<string[]> {
  const lines = (await readFile(join(stage, tableFile(table)), "utf8")).split("\n").slice(0, -1);
  if (lines.length !== table.rows)
    throw new BackupError(`The table ${table.name} has lost rows. Nothing was restored.`);
  return lines;
}

/** Whether a folder holds any file. */
export async function isEmptyFolder(folder: string): Promise<boolean> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return !entries.some((entry) => entry.isFile());
}

const tableFile = ({ name }: { name: string }) => `tables/${name}.jsonl`;
const storedFile = ({ key }: { key: string }) => `files/${key}`;

async function check(stage: string, name: string, sha256: string) {
  if ((await hashOfFile(join(stage, name))) === sha256) return;
  throw new BackupError(`${name} in this archive is not what was backed up. Nothing was restored.`);
}

function parse(text: string): Manifest {
  try {
    return manifestSchema.parse(JSON.parse(text));
  } catch (error) {
    const why = error instanceof z.ZodError ? error.issues[0]?.message : "its list cannot be read";
    throw new BackupError(`This archive cannot be restored: ${why}`);
  }
}
