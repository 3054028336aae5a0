export type PrintedLink = { name: string; url: string; until: string };

/** The one-time links that a start prints. */
export async function linksToPrint({ demo }: { demo: boolean }): Promise<PrintedLink[]> {
  if (demo) throw new Error("The demo is not here yet. Start without --demo.");
  return [];
}
