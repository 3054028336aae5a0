import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import pg from "pg";
import { env, makePrivateFolder } from "@/lib/env";
import { holdFolder } from "@/lib/folder-lock";
import type { Connection } from "@/lib/migrations";
import { whyNoDatabase } from "./why-no-database";

export type OpenConnection = Connection & { close: () => Promise<void> };

/** A bare connection to this installation's database, for what works on whole tables: backup and restore. */
export async function openConnection(): Promise<OpenConnection> {
  if (env.databaseUrl) return onPostgres(env.databaseUrl);
  const folder = join(env.dataFolder, "database");
  makePrivateFolder(folder);
  holdFolder(folder);
  return onEmbedded(await PGlite.create(folder));
}

export async function onPostgres(url: string): Promise<OpenConnection> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect().catch((error) => {
    throw new Error(whyNoDatabase(error, url));
  });
  return {
    exec: (sql) => client.query(sql),
    query: (sql, values) => client.query(sql, values),
    close: () => client.end(),
  };
}

export function onEmbedded(pglite: PGlite): OpenConnection {
  return {
    exec: (sql) => pglite.exec(sql),
    query: (sql, values) => pglite.query(sql, values),
    close: () => pglite.close(),
  };
}
