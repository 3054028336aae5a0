import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import pg from "pg";
import { migrate } from "@/lib/migrations";

/**
 * One migrated database, made once: workers start from a copy. TEST_DATABASE_URL names a PostgreSQL server whose
 * databases may be created and dropped; without it the tests run on PGlite.
 */
export default async function setup() {
  const folder = mkdtempSync(join(tmpdir(), "plainproof-test-"));
  process.env.PLAINPROOF_DATA = folder;
  const server = process.env.TEST_DATABASE_URL;
  const cleanUp = server ? await makeTemplate(server) : await makeSnapshot(folder);
  return async () => {
    await cleanUp();
    rmSync(folder, { recursive: true, force: true });
  };
}

async function makeSnapshot(folder: string) {
  const pglite = new PGlite();
  await migrate({ exec: (sql) => pglite.exec(sql), query: (sql, values) => pglite.query(sql, values) });
  const snapshot = await pglite.dumpDataDir("none");
  writeFileSync(join(folder, "snapshot.tar"), Buffer.from(await snapshot.arrayBuffer()));
  await pglite.close();
  return async () => undefined;
}

async function makeTemplate(server: string) {
  const template = `plainproof_test_${process.pid}`;
  await onServer(server, async (client) => {
    await client.query(`DROP DATABASE IF EXISTS ${template} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${template}`);
  });
  const client = new pg.Client({ connectionString: withDatabase(server, template) });
  await client.connect();
  await migrate({ exec: (sql) => client.query(sql), query: (sql, values) => client.query(sql, values) });
  await client.end();
  process.env.TEST_TEMPLATE = template;
  return () =>
    onServer(server, async (administrator) => {
      const { rows } = await administrator.query("SELECT datname FROM pg_database WHERE datname LIKE $1", [
        `${template}%`,
      ]);
      for (const { datname } of rows) await administrator.query(`DROP DATABASE IF EXISTS "${datname}" WITH (FORCE)`);
    });
}

export function withDatabase(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.toString();
}

export async function onServer<T>(server: string, run: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: withDatabase(server, "postgres") });
  await client.connect();
  try {
    return await run(client);
  } finally {
    await client.end();
  }
}
