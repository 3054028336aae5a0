// Run by start.mjs in a process of its own: brings the database up to date, checks the content, and answers with the
// links to print. A mistake that a person can mend goes back as a sentence.
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import pg from "pg";
import { ContentError, readContent } from "@/lib/content";
import { database, onPGlite, postgres, useDatabase } from "@/lib/db";
import { env, makePrivateFolder } from "@/lib/env";
import { holdFolder } from "@/lib/folder-lock";
import { migrate } from "@/lib/migrations";
import { linksToPrint } from "./links";
import { whyNoDatabase } from "./support/why-no-database";

type Options = { demo: boolean };

async function openAndMigrate(): Promise<{ applied: string[]; close: () => Promise<void> }> {
  if (env.databaseUrl) {
    const client = new pg.Client({ connectionString: env.databaseUrl, connectionTimeoutMillis: 10_000 });
    await client.connect().catch((error) => {
      throw new Error(whyNoDatabase(error, env.databaseUrl ?? ""));
    });
    const applied = await migrate({
      exec: (sql) => client.query(sql),
      query: (sql, values) => client.query(sql, values),
    });
    await client.end();
    useDatabase(postgres(env.databaseUrl));
    return { applied, close: () => database().$disconnect() };
  }
  const folder = join(env.dataFolder, "database");
  makePrivateFolder(folder);
  holdFolder(folder);
  const pglite = await PGlite.create(folder);
  const applied = await migrate({ exec: (sql) => pglite.exec(sql), query: (sql, values) => pglite.query(sql, values) });
  useDatabase(onPGlite(pglite));
  return {
    applied,
    close: async () => {
      await database().$disconnect();
      await pglite.close();
    },
  };
}

async function prepare(options: Options) {
  const content = readContent(process.cwd());
  const { applied, close } = await openAndMigrate();
  const links = await linksToPrint(options);
  await close();
  const requirements = [...content.checklists.values()].flat().reduce((sum, list) => sum + list.requirements.length, 0);
  const migrations = applied.length === 0 ? "up to date" : `${applied.length} migrations`;
  return {
    word: `${migrations}, ${requirements} requirements`,
    data: env.databaseUrl ? `${env.dataFolder} (files, secrets) and your PostgreSQL` : env.dataFolder,
    links,
  };
}

try {
  const answer = await prepare(JSON.parse(process.argv[2] ?? "{}"));
  process.send?.(answer, () => process.exit(0));
} catch (error) {
  if (!(error instanceof Error)) throw error;
  // What we throw on purpose is a plain Error with a sentence; anything else keeps its stack for whoever mends it.
  const foreseen = error.constructor === Error || error instanceof ContentError;
  if (!foreseen) console.error(error.stack);
  process.send?.({ sentence: error.message }, () => process.exit(1));
}
