import type { Tx } from "@/lib/transaction";
import { type PolicyDocument, runsOf } from "../document/document";
import { claimsOf, type SectionBody } from "./section-body";

/** A sentence for buyers that stands on an answer; `version` where it is published, null where it is only drafted. */
export type SentenceOn = { text: string; version: number | null };

type Answer = { id: string; key: string; releaseId: string };

/** What buyers read because of one answer: in the newest published version, and in working texts beside it. */
export async function listSentencesOn(tx: Tx, { id, key, releaseId }: Answer): Promise<SentenceOn[]> {
  const grounds = await tx.versionGround.findMany({
    where: { answerId: id, version: { withdrawnAt: null } },
    select: { claimId: true, version: { select: { number: true, document: true, policy: true } } },
    orderBy: { claimId: "asc" },
  });
  const published = grounds
    .filter(({ version }) => version.number === version.policy.latestVersion)
    .flatMap(({ claimId, version }) =>
      printedClaims(version.document as unknown as PolicyDocument)
        .filter((claim) => claim.id === claimId)
        .map(({ text }) => ({ text, version: version.number })),
    );
  const policies = await tx.policy.findMany({
    where: { archivedAt: null, releases: { some: { releaseId } } },
    include: { sections: { orderBy: { sectionId: "asc" } } },
  });
  const sections = policies.flatMap((policy) => policy.sections);
  const drafted = claimsOf(
    sections.map(({ sectionId, body }) => ({ sectionId, blocks: (body as unknown as SectionBody).blocks })),
  )
    .filter((claim) => claim.requirements.includes(key) && !published.some(({ text }) => text === claim.text))
    .map(({ text }) => ({ text, version: null }));
  return [...published, ...drafted];
}

function printedClaims({ summary, sections }: PolicyDocument) {
  return [summary, ...sections]
    .flatMap(({ blocks }) => blocks.flatMap(runsOf))
    .flatMap((run) => (run.kind === "claim" ? [run] : []));
}
