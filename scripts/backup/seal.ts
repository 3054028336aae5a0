import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { open, stat } from "node:fs/promises";
import { BackupError } from "./manifest";

// The last entry of an archive holds the hash of every byte before it, so that one altered bit anywhere shows. It is
// an ordinary tar entry: other tools unpack the archive and can check it too.
const NAME = "archive.sha256";
const BLOCK = 512;
const END = 2 * BLOCK;
const SEAL = 2 * BLOCK + END;

/** Closes an archive that tar has just written. */
export async function sealArchive(file: string): Promise<void> {
  const handle = await open(file, "r+");
  try {
    const { size } = await handle.stat();
    await handle.truncate(size - END);
    await handle.write(sealFor(await hashOfFile(file, size - END)), 0, SEAL, size - END);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Refuses an archive that was cut short or altered. */
export async function checkSeal(file: string): Promise<void> {
  const { size } = await stat(file);
  const damaged = new BackupError("This archive is damaged or incomplete. Nothing was restored. Use another copy.");
  if (size <= SEAL || size % BLOCK !== 0) throw damaged;
  const handle = await open(file, "r");
  try {
    const end = Buffer.alloc(SEAL);
    await handle.read(end, 0, SEAL, size - SEAL);
    if (!end.equals(sealFor(await hashOfFile(file, size - SEAL)))) throw damaged;
  } finally {
    await handle.close();
  }
}

/** SHA-256 of a file, or of its first bytes, without holding it in memory. */
export async function hashOfFile(file: string, length?: number): Promise<string> {
  const hash = createHash("sha256");
  if (length !== 0) {
    const end = length === undefined ? undefined : length - 1;
    for await (const chunk of createReadStream(file, { end })) hash.update(chunk);
  }
  return hash.digest("hex");
}

function sealFor(sha256: string): Buffer {
  const seal = Buffer.alloc(SEAL);
  const field = (at: number, text: string) => seal.write(text, at, "latin1");
  field(0, NAME);
  field(100, "0000600\0");
  field(108, "0000000\0");
  field(116, "0000000\0");
  field(124, `${sha256.length.toString(8).padStart(11, "0")}\0`);
  field(136, "00000000000\0");
  field(148, "        ");
  field(156, "0");
  field(257, "ustar\0");
  field(263, "00");
  const sum = seal.subarray(0, BLOCK).reduce((total, byte) => total + byte, 0);
  field(148, `${sum.toString(8).padStart(6, "0")}\0 `);
  field(BLOCK, sha256);
  return seal;
}
