import { type Outcome, Refusal } from "@/lib/outcome";
import { type Actor, can } from "@/lib/permissions";
import { LARGEST_FILE, removeStored, saySize, store } from "@/lib/storage";
import { keepFile } from "../keep-file";
import { sniff } from "./sniff";

type TakenFile = { fileId: string; sha256: string; size: number; mediaType: string };

type Upload = {
  bytes: AsyncIterable<Uint8Array>;
  /** How many bytes the sender said would come. */
  announced: number;
  limit?: number;
};

/**
 * Takes an upload in: bytes to storage first, then their row. What ends in between leaves bytes without a row, which
 * the sweep clears away; never a row without bytes.
 */
export async function takeUpload(actor: Actor, { bytes, announced, limit = LARGEST_FILE }: Upload) {
  try {
    // Asked again by the command; here so that nobody fills the disk who may not add evidence.
    if (!can(actor, "evidence:add", { organisationId: actor.organisationId })) {
      throw new Refusal("forbidden", "Your roles do not include adding evidence. Ask an administrator.");
    }
    if (announced > limit) throw new Refusal("invalid", `A file can have ${saySize(limit)} at most.`);
    if (announced === 0) throw new Refusal("invalid", "This file is empty. Choose another.");
    return await takeIn(actor, bytes, announced, limit);
  } catch (error) {
    if (error instanceof Refusal) return error.outcome();
    const { code } = error as NodeJS.ErrnoException;
    // The sender is gone; nobody reads this, and it is nobody's mistake.
    if (code === "ECONNRESET") return new Refusal("invalid", "The file arrived incomplete. Send it again.").outcome();
    if (code === "ENOSPC") {
      return new Refusal("busy", "There is no room left for files. Tell whoever runs this installation.").outcome();
    }
    throw error;
  }
}

async function takeIn(actor: Actor, bytes: Upload["bytes"], announced: number, limit: number) {
  const { key: storageKey, sha256, size, head } = await store(actor.organisationId, bytes, limit);
  if (size !== announced) {
    await removeStored(storageKey);
    throw new Refusal("invalid", "The file arrived incomplete. Send it again.");
  }
  // Should this throw, nobody knows whether the row was committed: the bytes stay, and the sweep looks after them.
  const kept = await keepFile(actor, { storageKey, sha256, size, mediaType: await sniff(head) });
  if (!kept.ok || kept.data.storageKey !== storageKey) await removeStored(storageKey);
  if (!kept.ok) return kept;
  const { fileId, mediaType } = kept.data;
  return { ok: true, data: { fileId, sha256, size, mediaType } } satisfies Outcome<TakenFile>;
}
