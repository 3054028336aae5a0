import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { sha256 } from "./hash";

/** As much of a database connection as a migration needs; PGlite and node-postgres both fit. */
export type Connection = {
  exec: (sql: string) => Promise<unknown>;
  query: (sql: string, values: unknown[]) => Promise<{ rows: Record<string, unknown>[] }>;
};

const FOLDER = "prisma/migrations";
const LOCK = 7_263_451; // any number, the same for every process of this product

/**
 * Brings a database up to date: applies prisma/migrations in order, each in one transaction with its line in Prisma's
 * own table, under a lock that other processes wait for. Refuses a database whose applied migrations are not ours.
 * Answers with the names of those it applied. With `last` it stops after that one, for a backup of an older version.
 */
export async function migrate(connection: Connection, folder = FOLDER, last?: string): Promise<string[]> {
  await connection.exec(`SELECT pg_advisory_lock(${LOCK})`);
  try {
    await connection.exec(`CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
      "id" varchar(36) PRIMARY KEY, "checksum" varchar(64) NOT NULL, "finished_at" timestamptz,
      "migration_name" varchar(255) NOT NULL, "logs" text, "rolled_back_at" timestamptz,
      "started_at" timestamptz NOT NULL DEFAULT now(), "applied_steps_count" integer NOT NULL DEFAULT 0)`);
    const { rows } = await connection.query(`SELECT "migration_name", "checksum" FROM "_prisma_migrations"`, []);
    const applied = new Map(rows.map((row) => [String(row.migration_name), String(row.checksum)]));
    const ours = listMigrations(folder);

    for (const name of applied.keys()) {
      if (!ours.some((migration) => migration.name === name)) {
        throw new Error(
          `The database is newer than this version of the app (it has the migration ${name}). Start the newer version.`,
        );
      }
    }
    const done: string[] = [];
    for (const { name, sql, checksum } of ours) {
      if (last !== undefined && name > last) break;
      if (applied.get(name) === checksum) continue;
      if (applied.has(name)) throw new Error(`The migration ${name} was changed after it was applied.`);
      await applyOne(connection, name, sql, checksum);
      done.push(name);
    }
    return done;
  } finally {
    await connection.exec(`SELECT pg_advisory_unlock(${LOCK})`);
  }
}

/** The migrations that this version knows, in order. */
export function listMigrations(folder = FOLDER): { name: string; sql: string; checksum: string }[] {
  const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const names = folders.map((entry) => entry.name).sort();
  return names.map((name) => {
    const sql = readFileSync(join(folder, name, "migration.sql"), "utf8");
    return { name, sql, checksum: sha256(sql) };
  });
}

async function applyOne(connection: Connection, name: string, sql: string, checksum: string) {
  await connection.exec("BEGIN");
  try {
    await connection.exec(sql);
    await connection.query(
      `INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name", "finished_at", "applied_steps_count")
       VALUES ($1, $2, $3, now(), 1)`,
      [randomUUID(), checksum, name],
    );
    await connection.exec("COMMIT");
  } catch (error) {
    await connection.exec("ROLLBACK");
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`The migration ${name} failed and changed nothing: ${reason}`);
  }
}
