import type { LinkPurpose, Role } from "@/generated/prisma/enums";
import { now as currentMoment } from "@/lib/clock";
import { sha256 } from "@/lib/hash";
import { Refusal } from "@/lib/outcome";
import { readingForSignIn } from "@/lib/reading";
import { newToken } from "@/lib/session";
import type { Tx } from "@/lib/transaction";
import { lifetimes } from "./rules";

/** What the link is for, and whom it is for. */
export type LinkFor = {
  purpose: LinkPurpose;
  organisationId: string | null;
  accountId?: string;
  email?: string;
  name?: string;
  roles?: Role[];
  onlyProductIds?: string[];
  createdById?: string;
};

const USED_UP = "This link was used already, or its time is over. Ask for a new one.";

const paths = {
  FIRST_ADMINISTRATOR: "/set-up/",
  INVITATION: "/join/",
  PASSWORD_RESET: "/reset/",
  DEMO_SIGN_IN: "/sign-in/link/",
};

/** Where a link leads, and until when it works. The path is told once: the database keeps a hash. */
export type IssuedLink = { path: string; expiresAt: Date };

/**
 * Makes a link that works once, until its purpose has run out of time. Its path holds the token and is answered only
 * here; whoever issues it records the hash.
 */
export async function issueLink(tx: Tx, link: LinkFor, now: Date): Promise<IssuedLink & { tokenHash: string }> {
  const token = newToken();
  const tokenHash = sha256(token);
  const expiresAt = new Date(now.getTime() + lifetimes[link.purpose]);
  await tx.oneTimeLink.create({ data: { ...link, tokenHash, createdAt: now, expiresAt } });
  return { path: paths[link.purpose] + token, expiresAt, tokenHash };
}

/** Uses a link up and answers with what it is for. Of twenty who try at once the first gets it. */
export async function claimLink(tx: Tx, token: string, purpose: LinkPurpose, now: Date) {
  const tokenHash = sha256(token);
  const { count } = await tx.oneTimeLink.updateMany({
    where: { tokenHash, purpose, usedAt: null, expiresAt: { gt: now } },
    data: { usedAt: now },
  });
  if (count === 0) throw new Refusal("conflict", USED_UP);
  return tx.oneTimeLink.findUniqueOrThrow({ where: { tokenHash } });
}

/** A link that would still work, without using it; null for any other. */
export function findLink(token: string, purpose: LinkPurpose) {
  return readingForSignIn(async (tx) => {
    const link = await tx.oneTimeLink.findUnique({ where: { tokenHash: sha256(token) } });
    if (!link || link.purpose !== purpose || link.usedAt || link.expiresAt <= currentMoment()) return null;
    const organisation = link.organisationId
      ? await tx.organisation.findUnique({ where: { id: link.organisationId } })
      : null;
    return { ...link, organisation };
  });
}

/** The same, for commands: refuses where there is none. */
export async function workingLink(token: string, purpose: LinkPurpose) {
  const link = await findLink(token, purpose);
  if (!link) throw new Refusal("conflict", USED_UP);
  return link;
}
