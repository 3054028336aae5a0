import type { EvidenceKind } from "@/generated/prisma/enums";
import { readProof } from "./proof-fields";
import type { Uploaded } from "./upload-file";

/** What a form says, in the shape of the command; null while its file has not arrived. */
export function asProof(kind: EvidenceKind, data: FormData, uploaded: Uploaded | null) {
  const { url, note, effectiveOn, expiresOn } = readProof(data);
  const days = { effectiveOn, expiresOn };
  if (kind === "LINK") return { kind, url, ...days } as const;
  if (kind === "NOTE") return { kind, note, ...days } as const;
  if (!uploaded) return null;
  const { fileId, sha256, fileName } = uploaded;
  return { kind, fileId, sha256, fileName, ...days } as const;
}
