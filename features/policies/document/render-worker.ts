import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { PolicyDocument } from "./document";
import { guideOf } from "./guide";
import { GuidePage } from "./guide-page";
import { PolicyPage } from "./policy-page";
import { policyPdf } from "./policy-pdf";
import type { GuideOptions, PageOptions, PdfOptions } from "./render-options";

/** What the server asks of this process, and what it answers. */
export type RenderRequest = { id: number; document: PolicyDocument } & (
  | { format: "page"; options: PageOptions }
  | { format: "guide"; options: GuideOptions }
  | { format: "pdf"; options: PdfOptions }
);
export type RenderReply =
  | { id: number; ok: true; bytes: Uint8Array; missing: string[] }
  | { id: number; ok: false; message: string };

async function render(request: RenderRequest): Promise<{ bytes: Uint8Array; missing: string[] }> {
  if (request.format === "pdf") return policyPdf(request.document, request.options);
  const html = `<!doctype html>${renderToStaticMarkup(pageOf(request))}`;
  return { bytes: Buffer.from(html, "utf8"), missing: [] };
}

function pageOf(request: Exclude<RenderRequest, { format: "pdf" }>) {
  const { document } = request;
  if (request.format === "page") return createElement(PolicyPage, { document, options: request.options });
  const guide = guideOf(document);
  if (!guide) throw new Error("This policy has no set-up guide.");
  return createElement(GuidePage, { document, guide, ...request.options });
}

process.on("message", async (request: RenderRequest) => {
  let reply: RenderReply;
  try {
    reply = { id: request.id, ok: true, ...(await render(request)) };
  } catch (error) {
    reply = { id: request.id, ok: false, message: error instanceof Error ? (error.stack ?? error.message) : "unknown" };
  }
  process.send?.(reply);
});

// The parent is gone: nobody waits for an answer.
process.on("disconnect", () => process.exit(0));
