import { createHash } from "node:crypto";
import { copyFile, link, mkdir, mkdtemp, open, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { create } from "tar";
import { now } from "@/lib/clock";
import type { Connection } from "@/lib/migrations";
import { BackupError, type Manifest } from "./manifest";
import { hashOfFile, sealArchive } from "./seal";
import { linesOf, listTables, type Table } from "./tables";

type Source = { connection: Connection; files: string; version: string };

/**
 * Writes one archive of everything that the database says in one moment, with the files that it names. It appears under
 * its name when it is whole and on disk, never before.
 */
export async function writeArchive({ connection, files, version }: Source, target: string): Promise<Manifest> {
  await mkdir(dirname(target), { recursive: true, mode: 0o700 });
  const stage = await mkdtemp(join(dirname(target), ".backup-"));
  try {
    await connection.exec("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    const { rows } = await connection.query(
      `SELECT migration_name AS name, checksum FROM "_prisma_migrations" ORDER BY migration_name`,
      [],
    );
    const all = await listTables(connection);
    await connection.exec("SET LOCAL ROLE plainproof_keeper");
    await mkdir(join(stage, "tables"));
    const tables: Manifest["tables"] = [];
    for (const table of all) tables.push(await dump(connection, table, join(stage, "tables", `${table.name}.jsonl`)));
    const stored = await connection.query(`SELECT "storageKey" AS key, "sha256" FROM "StoredFile" ORDER BY 1`, []);
    await connection.exec("COMMIT");

    const kept: Manifest["files"] = [];
    for (const { key, sha256 } of stored.rows) kept.push(await take(files, stage, String(key), String(sha256)));
    const manifest: Manifest = {
      format: 1,
      product: "plainproof",
      version,
      madeAt: now().toISOString(),
      migrations: rows as Manifest["migrations"],
      tables,
      files: kept,
    };
    await writeFile(join(stage, "manifest.json"), JSON.stringify(manifest, null, 1));
    await pack(stage, manifest, target);
    return manifest;
  } finally {
    await connection.exec("ROLLBACK").catch(() => undefined);
    await rm(stage, { recursive: true, force: true });
  }
}

async function dump(connection: Connection, table: Table, file: string): Promise<Manifest["tables"][number]> {
  const handle = await open(file, "wx", 0o600);
  const hash = createHash("sha256");
  let count = 0;
  try {
    for await (const lines of linesOf(connection, table)) {
      const text = `${lines.join("\n")}\n`;
      hash.update(text);
      count += lines.length;
      await handle.write(text);
    }
  } finally {
    await handle.close();
  }
  return { name: table.name, columns: table.columns, rows: count, sha256: hash.digest("hex") };
}

/** Stored files never change, so a second name for the same bytes is as good as a copy. */
async function take(files: string, stage: string, key: string, sha256: string): Promise<Manifest["files"][number]> {
  const [from, to] = [join(files, key), join(stage, "files", key)];
  await mkdir(dirname(to), { recursive: true });
  await link(from, to)
    .catch(() => copyFile(from, to))
    .catch(() => {
      throw new BackupError(`The stored file ${key} is missing in ${files}. No backup was written.`);
    });
  if ((await hashOfFile(to)) !== sha256) {
    throw new BackupError(`The stored file ${key} is not what was stored: its hash differs. No backup was written.`);
  }
  return { key, size: (await stat(to)).size, sha256 };
}

async function pack(stage: string, { tables, files }: Manifest, target: string) {
  const part = join(dirname(target), `.${basename(target)}.part`);
  const entries = [
    "manifest.json",
    ...tables.map(({ name }) => `tables/${name}.jsonl`),
    ...files.map(({ key }) => `files/${key}`),
  ];
  try {
    await create({ file: part, cwd: stage, portable: true, noDirRecurse: true, strict: true, mode: 0o600 }, entries);
    await sealArchive(part);
    await rename(part, target);
    const folder = await open(dirname(target), "r");
    await folder.sync();
    await folder.close();
  } finally {
    await rm(part, { force: true });
  }
}
