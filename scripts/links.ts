import { issueDemoLinks } from "@/features/accounts/issue-demo-links";
import { issueSetUpLink } from "@/features/organisation/issue-set-up-link";
import { database } from "@/lib/db";
import { performDemo } from "./demo/perform";

export type PrintedLink = { name: string; path: string; until: string };

/** The one-time links that a start prints: to the set-up while nobody has done it; in a demo, one for each person. */
export async function linksToPrint({ demo }: { demo: boolean }): Promise<PrintedLink[]> {
  const isDemo = (await database().organisation.findFirst({ select: { isDemo: true } }))?.isDemo ?? false;
  if (demo || isDemo) {
    const links = await issueDemoLinks(await performDemo());
    return links.map(({ name, path, expiresAt }) => ({ name, path, until: expiresAt.toISOString() }));
  }
  const link = await issueSetUpLink();
  return link ? [{ name: "Set up", path: link.path, until: link.expiresAt.toISOString() }] : [];
}
