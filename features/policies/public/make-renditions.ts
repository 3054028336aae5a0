import type { Actor } from "@/lib/permissions";
import { reading } from "@/lib/reading";
import { removeStored, store } from "@/lib/storage";
import { type PolicyDocument, policyDocumentSchema } from "../document/document";
import { renderGuide, renderPage, renderPdf } from "../document/render";
import { keepRendition } from "../keep-rendition";

/** Makes whatever is missing of a version's page and PDF, and keeps it. Runs after publishing, outside every request. */
export async function makeRenditions(actor: Actor, versionId: string): Promise<void> {
  const version = await reading(actor, (tx) =>
    tx.policyVersion.findUnique({ where: { id: versionId }, include: { renditions: true, policy: true } }),
  );
  if (!version) return;
  const made = new Set(version.renditions.map(({ format }) => format));
  const document = policyDocumentSchema.parse(version.document);
  const path = `/p/${version.policy.slug}`;
  if (!made.has("HTML")) await keep(actor, versionId, "HTML", await pageBytes(document, path));
  if (!made.has("PDF")) await keep(actor, versionId, "PDF", (await renderPdf(document)).bytes);
}

/** The page of a version, made anew. `path` is the policy's public address without the number. */
export async function pageBytes(document: PolicyDocument, path: string): Promise<Buffer> {
  return (await renderPage(document, { path: `${path}/${document.version}` })).bytes;
}

/** The set-up guide of a version, made anew. */
export async function guideBytes(document: PolicyDocument, path: string): Promise<Buffer> {
  return (await renderGuide(document, { path: `${path}/${document.version}` })).bytes;
}

async function keep(actor: Actor, versionId: string, format: "PDF" | "HTML", bytes: Buffer) {
  const {
    key: storageKey,
    sha256,
    size,
  } = await store(
    actor.organisationId,
    (async function* () {
      yield bytes;
    })(),
  );
  const outcome = await keepRendition(actor, { versionId, format, storageKey, sha256, size });
  // Somebody else was first, or equal bytes are kept already: ours are of no use.
  if (!outcome.ok || outcome.data.storageKey !== storageKey) await removeStored(storageKey);
}
