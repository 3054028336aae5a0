import { z } from "zod";
import { type IssuedLink, issueLink } from "@/features/accounts/links";
import { INSTALLATION } from "@/lib/audit";
import { command } from "@/lib/command";
import { Refusal } from "@/lib/outcome";
import { readingForSignIn } from "@/lib/reading";
import { system } from "@/lib/session";

/** The installation offers its set-up to whoever holds a fresh link; links from earlier starts end. */
const offerSetUp = command(z.object({}), async (_, { tx, now, permit, record }) => {
  permit("organisation:set-up", { organisationId: INSTALLATION });
  if (await tx.organisation.findFirst()) throw new Refusal("conflict", "This server is set up already.");

  await tx.oneTimeLink.updateMany({ where: { purpose: "FIRST_ADMINISTRATOR", usedAt: null }, data: { usedAt: now } });
  const link = await issueLink(tx, { purpose: "FIRST_ADMINISTRATOR", organisationId: null }, now);
  record("organisation.set-up-offered", { id: INSTALLATION }, { until: link.expiresAt.toISOString() });
  return { path: link.path, expiresAt: link.expiresAt };
});

/** For the start: a link to the set-up, good for an hour, or null where an organisation exists. */
export async function issueSetUpLink(): Promise<IssuedLink | null> {
  if (await readingForSignIn((tx) => tx.organisation.findFirst({ select: { id: true } }))) return null;
  const outcome = await offerSetUp(system(INSTALLATION), {});
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.data;
}
