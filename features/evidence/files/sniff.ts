import { fileTypeFromBuffer } from "file-type";

/** What the first bytes of a file look like. A hint for icons and previews: bytes can be two things at once. */
export async function sniff(head: Uint8Array): Promise<string> {
  const found = await fileTypeFromBuffer(head).catch(() => undefined);
  if (found) return found.mime;
  return looksLikeText(head) ? "text/plain" : "application/octet-stream";
}

function looksLikeText(head: Uint8Array): boolean {
  // The head may end inside a letter, so the decoder is told that more follows.
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(head, { stream: true });
    return !/(?![\t\n\f\r])\p{Cc}/u.test(text);
  } catch {
    return false;
  }
}
