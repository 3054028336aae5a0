import { PGlite } from "@electric-sql/pglite";
import pg from "pg";
import { vi } from "vitest";
import { onPostgres } from "./database";

/** How many statements reach the database while something runs: a list may grow, its statements may not. */
export async function countStatements(run: () => Promise<unknown>): Promise<number> {
  const sent = onPostgres ? vi.spyOn(pg.Client.prototype, "query") : vi.spyOn(PGlite.prototype, "execProtocolStream");
  try {
    await run();
    return sent.mock.calls.filter(([message]) => onPostgres || isParse(message)).length;
  } finally {
    sent.mockRestore();
  }
}

/** PGlite speaks PostgreSQL's protocol to itself; every statement begins with one Parse message. */
function isParse(message: unknown): boolean {
  return message instanceof Uint8Array && message[0] === "P".charCodeAt(0);
}
