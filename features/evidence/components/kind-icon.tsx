import { Icon, type IconName } from "@/components/ui/icon";

/** What a piece of evidence is, by its kind and by what its bytes look like. */
export function EvidenceIcon({ kind, mediaType }: { kind: string; mediaType?: string | null }) {
  return <Icon name={iconOf(kind, mediaType ?? "")} className="shrink-0 text-ink-3" />;
}

function iconOf(kind: string, mediaType: string): IconName {
  if (kind === "LINK") return "link";
  if (kind === "NOTE") return "sticky-note";
  if (mediaType.startsWith("image/")) return "image";
  if (mediaType.startsWith("video/")) return "video";
  return mediaType === "text/plain" || mediaType.includes("json") || mediaType.includes("xml")
    ? "file-code"
    : "file-text";
}

/** The kinds of evidence, in the words of the screen. */
export const evidenceKindWords = { FILE: "File", LINK: "Link", NOTE: "Note" } as const;
