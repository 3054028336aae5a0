import { createHash, randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Readable } from "node:stream";
import { env } from "./env";
import { Refusal } from "./outcome";

/** The largest file that is taken in, in bytes (100 MB). */
export const LARGEST_FILE = 100_000_000;

export type Stored = {
  key: string;
  sha256: string;
  size: number;
  /** The first 4,100 bytes, to tell the type by. */
  head: Uint8Array;
};

/**
 * Takes bytes into storage as they come, without holding them in memory: a temporary file, forced to disk, then given
 * its name, so that a key that was handed out always has its bytes. Refuses more than `limit` bytes.
 */
export async function store(
  organisationId: string,
  bytes: AsyncIterable<Uint8Array>,
  limit = LARGEST_FILE,
): Promise<Stored> {
  const key = `${organisationId}/${randomUUID()}`;
  const file = pathOf(key);
  const temporary = `${file}.part`;
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const handle = await open(temporary, "wx", 0o600);
  const hash = createHash("sha256");
  const head: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of bytes) {
      if (size < 4100) head.push(chunk.subarray(0, 4100 - size));
      size += chunk.byteLength;
      if (size > limit) throw new Refusal("invalid", `A file can have ${saySize(limit)} at most.`);
      hash.update(chunk);
      // Not write(): that may take a part of the chunk and leave the rest to us.
      await handle.writeFile(chunk);
    }
    await handle.sync();
    await handle.close();
    await rename(temporary, file);
    await syncFolder(dirname(file));
  } catch (error) {
    await handle.close().catch(() => undefined);
    await rm(temporary, { force: true });
    throw error;
  }
  return { key, sha256: hash.digest("hex"), size, head: Buffer.concat(head) };
}

/** The bytes under a key, as a stream; null where they are gone. */
export async function openStored(key: string): Promise<{ stream: Readable; size: number } | null> {
  const file = pathOf(key);
  const found = await stat(file).catch(() => null);
  return found ? { stream: createReadStream(file), size: found.size } : null;
}

/** Removes the bytes under a key; nothing happens where they are gone already. */
export async function removeStored(key: string): Promise<void> {
  await rm(pathOf(key), { force: true });
}

/** The keys of an organisation's bytes that were last written before a moment, half-written ones included. */
export async function listStored(organisationId: string, before: Date): Promise<string[]> {
  const names = await readdir(join(storageFolder(), organisationId)).catch(() => []);
  const keys: string[] = [];
  for (const name of names) {
    const found = await stat(join(storageFolder(), organisationId, name)).catch(() => null);
    if (found?.isFile() && found.mtime < before) keys.push(`${organisationId}/${name}`);
  }
  return keys;
}

/** A size in words: "1.4 MB". */
export function saySize(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} kB`;
  return `${(bytes / 1_000_000).toFixed(1).replace(/\.0$/, "")} MB`;
}

/** The folder that evidence and renditions are kept in. */
export function storageFolder(): string {
  return join(env.dataFolder, "files");
}

function pathOf(key: string): string {
  // Keys are made here, but they come back from the database: one that points elsewhere is never followed.
  if (!/^[0-9a-f-]{36}\/[0-9a-f-]{36}(\.part)?$/.test(key)) throw new Error("Not a storage key.");
  return join(storageFolder(), key);
}

async function syncFolder(folder: string) {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
