import { mkdir, mkdtemp, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type Connection, listMigrations, migrate } from "@/lib/migrations";
import { BackupError, type Manifest } from "./manifest";
import { isEmptyFolder, readArchive, readLines } from "./read-archive";
import { insertLines, listTables, withLateReferences } from "./tables";

type Target = { connection: Connection; files: string };

/**
 * Brings an archive back into an empty database and an empty folder. Everything is verified before anything is written;
 * the rows come in one transaction. An archive of an older version is restored as it was and then brought up to date.
 */
export async function restoreArchive(file: string, { connection, files }: Target): Promise<Manifest> {
  await mkdir(dirname(files), { recursive: true, mode: 0o700 });
  const stage = await mkdtemp(join(dirname(files), ".restore-"));
  try {
    const manifest = await readArchive(file, stage);
    checkVersion(manifest);
    const last = manifest.migrations.at(-1)?.name;
    await checkEmpty(connection, files, manifest);
    await migrate(connection, undefined, last);
    await checkTables(connection, manifest);

    await rm(files, { recursive: true, force: true });
    if (manifest.files.length > 0) await rename(join(stage, "files"), files);
    try {
      await connection.exec("BEGIN");
      await withLateReferences(connection, async () => {
        for (const table of manifest.tables) {
          await insertLines(connection, table.name, table.columns, await readLines(stage, table));
        }
      });
      await connection.exec("COMMIT");
    } catch (error) {
      await connection.exec("ROLLBACK");
      await rm(files, { recursive: true, force: true });
      throw error;
    }
    await migrate(connection);
    return manifest;
  } finally {
    await rm(stage, { recursive: true, force: true });
  }
}

function checkVersion({ migrations, version }: Manifest) {
  const ours = listMigrations();
  const known = migrations.every(
    ({ name, checksum }, index) => ours[index]?.name === name && ours[index].checksum === checksum,
  );
  if (known) return;
  throw new BackupError(
    `This archive was made by version ${version}, whose database this version does not know. Install that version or a newer one, and restore there.`,
  );
}

async function checkEmpty(connection: Connection, files: string, { migrations }: Manifest) {
  if (!(await isEmptyFolder(files))) {
    throw new BackupError(
      `There are files in ${files} already. Restore into an empty data folder: set PLAINPROOF_DATA to a new one.`,
    );
  }
  const tables = await listTables(connection);
  for (const { name } of tables) {
    const { rows } = await connection.query(`SELECT EXISTS (SELECT FROM "${name}") AS filled`, []);
    if (rows[0]?.filled) throw new BackupError("This database has data in it already. Restore into an empty one.");
  }
  if (tables.length === 0) return;
  const { rows } = await connection.query(`SELECT count(*)::int AS applied FROM "_prisma_migrations"`, []);
  if (Number(rows[0]?.applied) > migrations.length) {
    throw new BackupError(
      "This database was prepared by a newer version than the archive's. Restore into a database that nothing has started on.",
    );
  }
}

async function checkTables(connection: Connection, manifest: Manifest) {
  const tables = await listTables(connection);
  const spell = (list: { name: string; columns: string[] }[]) =>
    JSON.stringify(list.map(({ name, columns }) => [name, columns]));
  if (spell(tables) === spell(manifest.tables)) return;
  throw new BackupError("The tables in this archive are not those of its version. Nothing was restored.");
}
