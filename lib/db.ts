import "server-only";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaPGlite } from "pglite-prisma-adapter";
import { PrismaClient } from "@/generated/prisma/client";
import { env, makePrivateFolder } from "./env";
import { holdFolder } from "./folder-lock";

// One client a process: Next.js loads this file once for every bundle, so the client hangs on the process itself.
const slot = globalThis as typeof globalThis & { plainproofDatabase?: PrismaClient };

/** The database. Only lib/ asks for it: everyone else is handed a transaction by `command()` or `reading()`. */
export function database(): PrismaClient {
  slot.plainproofDatabase ??= env.databaseUrl ? postgres(env.databaseUrl) : embedded(join(env.dataFolder, "database"));
  return slot.plainproofDatabase;
}

/** Gives this process another database: for tests, each with their own. */
export function useDatabase(client: PrismaClient): void {
  slot.plainproofDatabase = client;
}

/** A client for PostgreSQL at a URL: ten connections, and ten seconds to get one before a request is told to wait. */
export function postgres(url: string): PrismaClient {
  return new PrismaClient({
    adapter: new PrismaPg({ connectionString: url, max: 10, connectionTimeoutMillis: 10_000 }),
  });
}

/** PGlite in a folder. It is one connection in one process, so a second process is told so and stops. */
function embedded(folder: string): PrismaClient {
  makePrivateFolder(folder);
  holdFolder(folder);
  return onPGlite(new PGlite(folder));
}

/** A client for an embedded database that somebody has opened. */
export function onPGlite(pglite: PGlite): PrismaClient {
  return new PrismaClient({ adapter: new PrismaPGlite(pglite) });
}
