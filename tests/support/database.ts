import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { afterAll, afterEach, beforeAll, beforeEach, expect, vi } from "vitest";
import { database, onPGlite, postgres, useDatabase } from "@/lib/db";
import { onServer, withDatabase } from "./global-setup";

/** Whether this run is on PostgreSQL. Races can be seen there only: PGlite is one connection. */
export const onPostgres = Boolean(process.env.TEST_DATABASE_URL);

// Each test file gets a copy of the migrated database; inside it tests share, and keep apart by organisation.
beforeAll(async () => {
  useDatabase(onPostgres ? await cloneTemplate() : await loadSnapshot());
});
afterAll(() => database().$disconnect());

// Whatever the product complains about on the console is a failure, unless the test said it would.
beforeEach(() => {
  vi.spyOn(console, "error").mockImplementation((...words) => {
    throw new Error(`Unexpected console.error: ${words.join(" ")}`);
  });
});
afterEach(() => {
  vi.restoreAllMocks();
});

async function loadSnapshot() {
  const bytes = readFileSync(join(process.env.PLAINPROOF_DATA ?? "", "snapshot.tar"));
  const pglite = await PGlite.create({ loadDataDir: new Blob([bytes]) });
  return onPGlite(pglite);
}

let clones = 0;

async function cloneTemplate() {
  const server = process.env.TEST_DATABASE_URL ?? "";
  const template = process.env.TEST_TEMPLATE;
  expect(template).toBeTruthy();
  const name = `${template}_${process.pid}_${++clones}_${Math.floor(performance.now())}`;
  await onServer(server, (client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`));
  return postgres(withDatabase(server, name));
}
