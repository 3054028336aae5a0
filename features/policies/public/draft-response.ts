import { dayIn, now } from "@/lib/clock";
import { type Actor, can } from "@/lib/permissions";
import { reading } from "@/lib/reading";
import { buildDraft, unprovenOf } from "../build-draft";
import { policyDocumentSchema } from "../document/document";
import { renderPage, renderPdf } from "../document/render";
import { findPolicy } from "../load";
import { nothingHere, pageHeaders } from "./public-response";

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** A draft, rendered on demand with its mark; what a person may not read does not exist for them. */
export async function draftResponse(actor: Actor | null, policyId: string, format: "page" | "pdf"): Promise<Response> {
  if (!actor || !uuid.test(policyId)) return nothingHere();
  const draft = await reading(actor, async (tx) => {
    const policy = await findPolicy(tx, policyId);
    if (!policy || !can(actor, "policy:read", policy)) return null;
    return buildDraft(tx, actor, policy, dayIn(actor.organisation.timeZone, now()));
  });
  const parsed = draft && policyDocumentSchema.safeParse(draft.document);
  if (!draft || !parsed?.success) return nothingHere();

  if (format === "pdf") {
    const { bytes } = await renderPdf(parsed.data, { draft: true });
    const headers = { ...pageHeaders("", "'self'"), "Cache-Control": "private, no-store" };
    return new Response(new Uint8Array(bytes), { headers: { ...headers, "Content-Type": "application/pdf" } });
  }
  const options = { path: `/p/draft/${policyId}`, draft: true, theme: "light" as const, unproven: unprovenOf(draft) };
  const { bytes } = await renderPage(parsed.data, options);
  const headers = { ...pageHeaders(bytes.toString("utf8"), "'self'"), "Cache-Control": "private, no-store" };
  return new Response(new Uint8Array(bytes), { headers });
}
