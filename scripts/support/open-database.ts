import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import pg from "pg";
import { database, onPGlite, postgres, useDatabase } from "@/lib/db";
import { env, makePrivateFolder } from "@/lib/env";
import { holdFolder } from "@/lib/folder-lock";
import { migrate } from "@/lib/migrations";
import { whyNoDatabase } from "./why-no-database";

export type Opened = { applied: string[]; close: () => Promise<void> };

/** Opens the database of this installation for a script, brought up to date; `close` before the process ends. */
export async function openDatabase(): Promise<Opened> {
  return env.databaseUrl ? openPostgres(env.databaseUrl) : openEmbedded(join(env.dataFolder, "database"));
}

async function openPostgres(url: string): Promise<Opened> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect().catch((error) => {
    throw new Error(whyNoDatabase(error, url));
  });
  const applied = await migrate({
    exec: (sql) => client.query(sql),
    query: (sql, values) => client.query(sql, values),
  }).finally(() => client.end());
  useDatabase(postgres(url));
  return { applied, close: () => database().$disconnect() };
}

async function openEmbedded(folder: string): Promise<Opened> {
  makePrivateFolder(folder);
  holdFolder(folder);
  const pglite = await PGlite.create(folder);
  const applied = await migrate({ exec: (sql) => pglite.exec(sql), query: (sql, values) => pglite.query(sql, values) });
  useDatabase(onPGlite(pglite));
  const close = async () => {
    await database().$disconnect();
    await pglite.close();
  };
  return { applied, close };
}
