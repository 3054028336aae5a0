import type { Day } from "@/lib/day";
import type { Tx } from "@/lib/transaction";
import { type PolicyDocument, policyDocumentSchema } from "../document/document";

export type Published = {
  versionId: string;
  document: PolicyDocument;
  /** The newest version there is. */
  latest: number;
  withdrawn: { on: Date; why: string } | null;
  renditions: { format: "PDF" | "HTML"; sha256: string; storageKey: string }[];
};

/** A published version by its public address; the newest one without a number. Null says no more than "nothing here". */
export async function findPublished(tx: Tx, slug: string, number: number | null): Promise<Published | null> {
  const policy = await tx.policy.findUnique({ where: { slug }, select: { id: true, latestVersion: true } });
  if (!policy) return null;
  const version = await tx.policyVersion.findFirst({
    where: { policyId: policy.id, number: number ?? policy.latestVersion },
    select: { id: true, document: true, withdrawnAt: true, withdrawnWhy: true },
  });
  if (!version) return null;
  const renditions = await tx.rendition.findMany({
    where: { versionId: version.id },
    select: { format: true, sha256: true, file: { select: { storageKey: true } } },
  });
  return {
    versionId: version.id,
    document: policyDocumentSchema.parse(version.document),
    latest: policy.latestVersion,
    withdrawn: version.withdrawnAt ? { on: version.withdrawnAt, why: version.withdrawnWhy ?? "" } : null,
    renditions: renditions.map(({ format, sha256, file }) => ({ format, sha256, storageKey: file.storageKey })),
  };
}

export type PublicStanding = {
  tone: "current" | "caution";
  title: string;
  text: string;
  link: { href: string; text: string } | null;
};

/** What can change after a version was frozen: whether it is the newest, was withdrawn, or its support has ended. */
export function publicStanding(
  published: Published,
  slug: string,
  today: Day,
  sayDay: (day: Day) => string,
): PublicStanding {
  const { document, latest, withdrawn } = published;
  const newest = { href: `/p/${slug}`, text: `Read version ${latest}` };
  if (withdrawn) {
    const title = `We withdrew this version on ${sayDay(withdrawn.on.toISOString().slice(0, 10))}`;
    return { tone: "caution", title, text: withdrawn.why, link: latest > document.version ? newest : null };
  }
  if (latest > document.version) {
    return { tone: "caution", title: "There is a newer version", text: "This one is kept as it was.", link: newest };
  }
  const { supportUntil } = document;
  if (supportUntil && supportUntil < today) {
    const text = `Support ended on ${sayDay(supportUntil)}. No more security updates come.`;
    return { tone: "caution", title: "This is the current version", text, link: null };
  }
  const text = supportUntil ? `The product is supported until ${sayDay(supportUntil)}.` : "";
  return { tone: "current", title: "This is the current version", text, link: null };
}
