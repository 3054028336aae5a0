// Run by start.mjs in a process of its own: brings the database up to date, checks the content, and answers with the
// links to print. A mistake that a person can mend goes back as a sentence.
import { readContent } from "@/lib/content";
import { env } from "@/lib/env";
import { linksToPrint } from "./links";
import { answerParent } from "./support/answer-parent";
import { openDatabase } from "./support/open-database";

await answerParent(async ({ demo }: { demo: boolean }) => {
  const content = readContent(process.cwd());
  const { applied, close } = await openDatabase();
  const links = await linksToPrint({ demo });
  await close();
  const requirements = [...content.checklists.values()].flat().reduce((sum, list) => sum + list.requirements.length, 0);
  const migrations = applied.length === 0 ? "up to date" : `${applied.length} migrations`;
  return {
    word: `${migrations}, ${requirements} requirements`,
    data: env.databaseUrl ? `${env.dataFolder} (files, secrets) and your PostgreSQL` : env.dataFolder,
    links,
  };
});
