import { PGlite } from "@electric-sql/pglite";
import { expect, test } from "vitest";
import { onPGlite, useDatabase } from "@/lib/db";
import { migrate } from "@/lib/migrations";
import { readingAsKeeper } from "@/lib/reading";
import { findActor } from "@/lib/session";

// The embedded database is PostgreSQL 18, which is stricter than 15 about who may put on a role.
test("a login that may make roles, and is no superuser, is enough to start and to work", async () => {
  const pglite = new PGlite();
  await pglite.exec(`CREATE ROLE modest LOGIN CREATEROLE;
    ALTER DATABASE postgres OWNER TO modest;
    SET SESSION AUTHORIZATION modest`);
  await migrate({ exec: (sql) => pglite.exec(sql), query: (sql, values) => pglite.query(sql, values) });

  useDatabase(onPGlite(pglite));
  expect(await readingAsKeeper((tx) => tx.organisation.count())).toBe(0);
  expect(await findActor("a token of nobody")).toBeNull();

  const { rows } = await pglite.query(`SELECT 1 FROM pg_roles WHERE rolname = current_user AND rolsuper`);
  expect(rows).toEqual([]);
});

test("who is behind a session is told to the login alone, and no role at work may ask", async () => {
  const pglite = new PGlite();
  await migrate({ exec: (sql) => pglite.exec(sql), query: (sql, values) => pglite.query(sql, values) });
  for (const role of ["plainproof", "plainproof_public", "plainproof_keeper"]) {
    await pglite.exec(`SET ROLE ${role}`);
    await expect(pglite.query(`SELECT * FROM session_of('a hash')`)).rejects.toThrow(/permission denied/);
  }
});
