import { Readable } from "node:stream";
import { openStored } from "@/lib/storage";
import { asDownload, isPicture } from "./file-rules";

type Kept = { storageKey: string; mediaType: string; fileName: string; sha256: string };

/** What a browser is told about every file that somebody brought: it is not a page, and nothing in it runs. */
const caged = {
  "X-Content-Type-Options": "nosniff",
  "Content-Security-Policy": "sandbox; default-src 'none'",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Referrer-Policy": "no-referrer",
  "Cache-Control": "private, no-store",
};

/** A file as a download, never as something to look at in the page. */
export async function downloadResponse(file: Kept): Promise<Response | null> {
  const opened = await openStored(file.storageKey);
  if (!opened) return null;
  return new Response(Readable.toWeb(opened.stream) as ReadableStream, {
    headers: {
      ...caged,
      "Content-Type": "application/octet-stream",
      "Content-Disposition": asDownload(file.fileName),
      "Content-Length": String(opened.size),
      "Repr-Digest": `sha-256=:${Buffer.from(file.sha256, "hex").toString("base64")}:`,
    },
  });
}

/** A picture for an <img>: only where the bytes are of a kind that cannot carry a script, whatever the file is called. */
export async function pictureResponse(file: Kept): Promise<Response | null> {
  if (!isPicture(file.mediaType)) return null;
  const opened = await openStored(file.storageKey);
  if (!opened) return null;
  return new Response(Readable.toWeb(opened.stream) as ReadableStream, {
    headers: {
      ...caged,
      "Content-Type": file.mediaType,
      "Content-Disposition": "inline",
      "Content-Length": String(opened.size),
    },
  });
}
