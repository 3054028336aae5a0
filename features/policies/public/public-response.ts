import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { dayIn, now } from "@/lib/clock";
import { sayDay } from "@/lib/day";
import { readPageFont } from "@/lib/page-fonts";
import { readingAsPublic } from "@/lib/reading";
import { openStored } from "@/lib/storage";
import { contentHash, documentJson } from "../document/content-hash";
import type { PolicyDocument } from "../document/document";
import { guideOf } from "../document/guide";
import { pageFontFiles, pageStyle, styleHashOf } from "../document/page-style";
import { renderPdf } from "../document/render";
import { standingPlace } from "../document/standing-place";
import { guideBytes, pageBytes } from "./make-renditions";
import { findPublished, type PublicStanding, type Published, publicStanding } from "./public-queries";

export type PublicFormat = "page" | "guide" | "pdf" | "json";

const shut = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
};

/** No script, no request elsewhere, its one style, our own fonts. `frame` lets our own editor show a draft. */
export function pageHeaders(html: string, frame: "'none'" | "'self'" = "'none'") {
  const policy = `default-src 'none'; style-src '${styleHashOf(html)}'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors ${frame}`;
  return { ...shut, "Content-Type": "text/html; charset=utf-8", "Content-Security-Policy": policy };
}

/** What anyone gets at a public address: stored bytes, the same for all, and one answer for everything that is not there. */
export async function publicResponse(slug: string, number: string | null, format: PublicFormat): Promise<Response> {
  if (number !== null && !/^[1-9]\d{0,5}$/.test(number)) return nothingHere();
  const published = await readingAsPublic((tx) => findPublished(tx, slug, number === null ? null : Number(number)));
  if (!published) return nothingHere();
  if (format === "json") return json(published);
  if (format === "guide") return guideOf(published.document) ? guide(published, slug) : nothingHere();
  return format === "pdf" ? pdf(published, slug) : page(published, slug);
}

async function page(published: Published, slug: string): Promise<Response> {
  const html = (await storedBytes(published, "HTML")) ?? (await inTime(published, slug, "HTML"));
  return pageResponse(html, published, slug);
}

/** Made when asked for, and kept in memory: a few kilobytes of a document that never changes. */
async function guide(published: Published, slug: string): Promise<Response> {
  const kept = guides.get(published.versionId);
  const html = kept ?? (await inTime(published, slug, "GUIDE"));
  if (!kept) guides.set(published.versionId, html);
  const [oldest] = guides.keys();
  if (oldest && guides.size > 200) guides.delete(oldest);
  return pageResponse(html, published, slug);
}

const guides = new Map<string, Buffer>();

/** The page, with what can change after it was made written into the place that it keeps for that. */
function pageResponse(html: Buffer, published: Published, slug: string): Response {
  const standing = publicStanding(published, slug, dayIn("UTC", now()), sayDay);
  const body = html.toString("utf8").replace(standingPlace, () => standingHtml(standing));
  return new Response(body, { headers: { ...pageHeaders(body), "Cache-Control": "public, max-age=300" } });
}

async function pdf(published: Published, slug: string): Promise<Response> {
  const rendition = published.renditions.find((it) => it.format === "PDF");
  const headers = {
    ...shut,
    "Content-Type": "application/pdf",
    "Content-Disposition": `inline; filename="${slug}-version-${published.document.version}.pdf"`,
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "Cache-Control": "public, max-age=300",
  };
  const stored = rendition && (await openStored(rendition.storageKey));
  if (!stored) return new Response(new Uint8Array(await inTime(published, slug, "PDF")), { headers });
  return new Response(Readable.toWeb(stored.stream) as ReadableStream, {
    headers: { ...headers, "Content-Length": String(stored.size), ETag: `"${rendition.sha256}"` },
  });
}

function json({ document }: Published): Response {
  const headers = {
    ...shut,
    "Content-Type": "application/json; charset=utf-8",
    "Cache-Control": "public, max-age=300",
  };
  return new Response(documentJson(document), { headers: { ...headers, ETag: `"${contentHash(document)}"` } });
}

async function storedBytes(published: Published, format: "PDF" | "HTML"): Promise<Buffer | null> {
  const rendition = published.renditions.find((it) => it.format === format);
  const stored = rendition && (await openStored(rendition.storageKey));
  return stored ? buffer(stored.stream) : null;
}

const beingMade = new Map<string, Promise<Buffer>>();

const made = {
  HTML: (document: PolicyDocument, path: string) => pageBytes(document, path),
  GUIDE: (document: PolicyDocument, path: string) => guideBytes(document, path),
  PDF: async (document: PolicyDocument) => (await renderPdf(document)).bytes,
};

/** While the bytes do not exist yet, the same bytes are made once for all who ask. */
function inTime({ versionId, document }: Published, slug: string, format: keyof typeof made): Promise<Buffer> {
  const key = `${versionId}/${format}`;
  const known = beingMade.get(key);
  if (known) return known;
  const making = made[format](document, `/p/${slug}`).finally(() => beingMade.delete(key));
  beingMade.set(key, making);
  return making;
}

const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

function standingHtml({ tone, title, text, link }: PublicStanding): string {
  const more = link ? ` <a href="${escaped(link.href)}">${escaped(link.text)}</a>` : "";
  return `<div id="standing" class="${tone}" role="note"><h2>${escaped(title)}</h2><p>${escaped(text)}${more}</p></div>`;
}

/** The same for a product that never was, one that has no policy yet, and one whose policy is a draft. */
export function nothingHere(): Response {
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Nothing here</title><style>${pageStyle}</style>`;
  const words =
    "<h1>There is nothing at this address</h1><p>Compare it with the address on the box, or on the last page of your copy.</p>";
  const body = `<!doctype html><html lang="en"><head>${head}</head><body><main class="nothing">${words}</main></body></html>`;
  return new Response(body, { status: 404, headers: { ...pageHeaders(body), "Cache-Control": "no-store" } });
}

/** The faces of the page, from our own address. */
export async function fontResponse(name: string): Promise<Response> {
  const file = pageFontFiles.find((it) => it === name);
  if (!file) return nothingHere();
  const bytes = await readPageFont(file.startsWith("source") ? "source-serif-4" : "ibm-plex-sans", file);
  const headers = { ...shut, "Content-Type": "font/woff2", "Cache-Control": "public, max-age=31536000, immutable" };
  return new Response(bytes, { headers });
}
