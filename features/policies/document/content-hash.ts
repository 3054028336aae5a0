import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import type { PolicyDocument } from "./document";

/** The document as canonical JSON (RFC 8785): the same document gives the same bytes, however it was built. */
export function documentJson(document: PolicyDocument): string {
  const json = canonicalize(document);
  if (json === undefined) throw new Error("A policy document must be plain JSON.");
  return json;
}

/** The content hash that is printed on the last page, of the canonical JSON; not the hash of a file. */
export function contentHash(document: PolicyDocument): string {
  return createHash("sha256").update(documentJson(document), "utf8").digest("hex");
}
