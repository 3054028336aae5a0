import { z } from "zod";
import { command } from "@/lib/command";
import { Refusal } from "@/lib/outcome";
import { system } from "@/lib/session";
import { type IssuedLink, issueLink } from "./links";

const schema = z.object({});

/** The installation opens the demo to whoever reads its start: one link for each person, and links from before end. */
const openDemo = command(schema, async (_, { tx, actor, now, permit, record }) => {
  const { organisationId } = permit("account:recover", { organisationId: actor.organisationId });
  const organisation = await tx.organisation.findUnique({ where: { id: organisationId } });
  if (!organisation?.isDemo) throw new Refusal("conflict", "Only a demo organisation has links to sign in with.");

  await tx.oneTimeLink.updateMany({
    where: { organisationId, purpose: "DEMO_SIGN_IN", usedAt: null },
    data: { usedAt: now },
  });
  const people = await tx.person.findMany({
    where: { organisationId, deactivatedAt: null },
    orderBy: { createdAt: "asc" },
  });
  const links: (IssuedLink & { name: string; roles: string[] })[] = [];
  for (const { name, roles, accountId } of people) {
    if (!accountId) continue;
    const link = await issueLink(tx, { purpose: "DEMO_SIGN_IN", organisationId, accountId, name }, now);
    links.push({ name, roles, path: link.path, expiresAt: link.expiresAt });
  }
  const until = links[0]?.expiresAt.toISOString() ?? now.toISOString();
  record("organisation.demo-opened", { id: organisationId }, { people: links.length, until });
  return links;
});

/** For the start of a demo: a path for each of its people, good for twelve hours and one sign-in. */
export async function issueDemoLinks(organisationId: string) {
  const outcome = await openDemo(system(organisationId), {});
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.data;
}
