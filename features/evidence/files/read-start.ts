import { openStored } from "@/lib/storage";

/** Bytes that are shown of a text in place. */
const LONGEST = 20_000;

/** The beginning of a stored text, for showing it in place; null where the bytes are gone. */
export async function readStart(storageKey: string): Promise<{ text: string; whole: boolean } | null> {
  const opened = await openStored(storageKey);
  if (!opened) return null;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of opened.stream) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > LONGEST) break;
  }
  const start = Buffer.concat(chunks).subarray(0, LONGEST);
  return { text: new TextDecoder().decode(start), whole: opened.size <= LONGEST };
}
