import { prepareContent } from "@/lib/content";
import { env } from "@/lib/env";
import { linksToPrint } from "../links";
import { openDatabase } from "./open-database";

/** Brings the database up to date and checks the content; answers with what the start has to say about it. */
export async function prepare({ demo }: { demo: boolean }) {
  const content = prepareContent(process.cwd());
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
}
