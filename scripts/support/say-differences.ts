import type { Difference } from "@/lib/content/check-released";

const MOST = 40;

/** Lists what is not as it was released; of a whole file that is new, only the file. */
export function sayDifferences(differences: readonly Difference[]): void {
  console.log(differences.length === 0 ? "  All as released." : `  Not as released (${differences.length}):`);
  for (const { part, id, what } of differences.slice(0, MOST)) console.log(`    ${part}${id && ` ${id}`}: ${what}`);
  if (differences.length > MOST) console.log(`    and ${differences.length - MOST} more`);
}
