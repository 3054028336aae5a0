import { now } from "@/lib/clock";
import type { Actor } from "@/lib/permissions";
import { reading, readingForSignIn } from "@/lib/reading";
import { system } from "@/lib/session";
import { listStored, removeStored } from "@/lib/storage";
import { clearOrphans } from "../clear-orphans";

const HOUR = 3_600_000;

/**
 * Clears away what uploads left behind more than an hour ago: rows that nothing took up, and bytes without a row. It
 * looks only at organisations that this database knows, because another one may keep its files in the same folder.
 */
export async function sweepOrphans(): Promise<{ rows: number; files: number }> {
  const before = new Date(now().getTime() - HOUR);
  const organisations = await readingForSignIn((tx) => tx.organisation.findMany({ select: { id: true } }));
  const swept = { rows: 0, files: 0 };
  for (const { id } of organisations) {
    const actor = system(id);
    const outcome = await clearOrphans(actor, { before });
    const cleared = outcome.ok ? outcome.data.cleared : [];
    const stray = await findStray(actor, before);
    for (const key of new Set([...cleared, ...stray])) await removeStored(key);
    swept.rows += cleared.length;
    swept.files += new Set([...cleared, ...stray]).size;
  }
  return swept;
}

/** Old bytes that no row names: an upload that ended half-way. */
async function findStray(actor: Actor, before: Date): Promise<string[]> {
  const stray: string[] = [];
  const keys = await listStored(actor.organisationId, before);
  for (let from = 0; from < keys.length; from += 1000) {
    const some = keys.slice(from, from + 1000);
    const known = await reading(actor, (tx) =>
      tx.storedFile.findMany({ where: { storageKey: { in: some } }, select: { storageKey: true } }),
    );
    const named = new Set(known.map(({ storageKey }) => storageKey));
    stray.push(...some.filter((key) => !named.has(key)));
  }
  return stray;
}
