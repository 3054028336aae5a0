const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
/** Control characters, and those that turn the direction of text: they make one name look like another. */
const unseen = /[\p{Cc}\p{Cs}\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu;

/** A file name that is safe to store, to show and to save under: the last part of a path, nothing unseen, 255 bytes. */
export function cleanFileName(name: string): string {
  const last = name.normalize("NFC").replace(unseen, "").split(/[/\\]/).at(-1) ?? "";
  const plain = last
    .replace(/[<>:"|?*]/g, "_")
    .replace(/^[. ]+|[. ]+$/g, "")
    .trim();
  const named = reserved.test(plain) ? `_${plain}` : plain;
  return shorten(named || "file", 255);
}

/** Cuts a name to so many bytes and keeps its ending. */
function shorten(name: string, most: number): string {
  if (Buffer.byteLength(name) <= most) return name;
  const ending = /\.[^.]{1,12}$/.exec(name)?.[0] ?? "";
  const letters = [...name.slice(0, name.length - ending.length)];
  while (Buffer.byteLength(letters.join("")) + Buffer.byteLength(ending) > most) letters.pop();
  return letters.join("") + ending;
}

/** What a picture's bytes have to be before the page shows it; whatever else there is, is only ever downloaded. */
const pictures = ["image/png", "image/jpeg", "image/webp"];

/** Whether a page may show it as a picture. */
export function isPicture(mediaType: string | null | undefined): boolean {
  return pictures.includes(mediaType ?? "");
}

/** The Content-Disposition of a download: always an attachment, under its name in any script (RFC 6266, RFC 8187). */
export function asDownload(fileName: string): string {
  const plain = fileName.replace(/[^\x20-\x7e]|["\\%]/g, "_");
  const encoded = encodeURIComponent(fileName).replace(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
