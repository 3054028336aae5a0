import { z } from "zod";
import { command } from "@/lib/command";
import { Refusal } from "@/lib/outcome";
import { visitor } from "@/lib/session";
import { claimLink, findLink } from "./links";
import { tokenSchema } from "./schema";
import { startSession } from "./start-session";

const useSchema = z.object({ token: tokenSchema, userAgent: z.string().nullish() });

/** Whoever holds a demo's link becomes that person of the demo; the link is used up. */
const openSession = command(useSchema, async ({ token, userAgent }, { tx, actor, now, permit, record }) => {
  permit("account:use-link", { organisationId: actor.organisationId });
  const link = await claimLink(tx, token, "DEMO_SIGN_IN", now);
  const person = await tx.person.findFirst({
    where: {
      accountId: link.accountId,
      organisationId: actor.organisationId,
      deactivatedAt: null,
      organisation: { isDemo: true },
    },
  });
  if (!person?.accountId) throw new Refusal("conflict", "This link opens nothing any more.");

  const session = await startSession(tx, { accountId: person.accountId, personId: person.id, userAgent }, now);
  record("account.signed-in", { id: person.accountId }, { session: session.shortId });
  return session.token;
});

/** Signs in to a demo organisation with a link that works once; the token of the new session, or null. */
export async function signInWithLink(token: string, userAgent?: string | null): Promise<string | null> {
  const link = await findLink(token, "DEMO_SIGN_IN");
  if (!link?.organisationId) return null;
  const outcome = await openSession(visitor(link.organisationId), { token, userAgent });
  return outcome.ok ? outcome.data : null;
}
