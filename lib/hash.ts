import { createHash } from "node:crypto";
import canonicalize from "canonicalize";

/** SHA-256 of bytes or text, in lower-case hexadecimal. */
export function sha256(data: string | Uint8Array): string {
  return createHash("sha256").update(data).digest("hex");
}

/** One spelling for equal JSON, whatever the order of its keys (RFC 8785). */
export function canonicalJson(value: unknown): string {
  // A round trip first: what counts is what the database will store.
  return canonicalize(JSON.parse(JSON.stringify(value))) ?? "null";
}

/** SHA-256 of a value's canonical JSON: the identity of a frozen state. */
export function hashOf(value: unknown): string {
  return sha256(canonicalJson(value));
}
