import { issueSetUpLink } from "@/features/organisation/issue-set-up-link";

export type PrintedLink = { name: string; path: string; until: string };

/** The one-time links that a start prints: to the set-up, while nobody has set the server up. */
export async function linksToPrint({ demo }: { demo: boolean }): Promise<PrintedLink[]> {
  if (demo) throw new Error("The demo is not here yet. Start without --demo.");
  const link = await issueSetUpLink();
  return link ? [{ name: "Set up", path: link.path, until: link.expiresAt.toISOString() }] : [];
}
