import { ContentError, readContent, readWritten } from "@/lib/content";
import { checkProse } from "@/lib/content/check-prose";
import { differencesOf } from "@/lib/content/check-released";
import type { Kept } from "@/lib/content/read-files";
import { sayDifferences } from "./support/say-differences";

try {
  const kept: Kept = new Map();
  const content = readContent(process.cwd(), kept);
  const flaws = await checkProse(process.cwd(), kept);
  if (flaws.length > 0) throw new ContentError(flaws);
  for (const versions of content.checklists.values())
    for (const { id, version, categories, requirements } of versions)
      console.log(`  ${id} ${version}: ${requirements.length} requirements in ${categories.length} categories`);
  for (const versions of content.policyTemplates.values())
    for (const { id, version, sections } of versions) console.log(`  ${id} ${version}: ${sections.length} sections`);
  const { questions, conditions, objectives, sources } = content;
  console.log(
    `  ${questions.length} questions, ${conditions.length} conditions, ${objectives.size} objectives, ${sources.size} sources`,
  );
  sayDifferences([...differencesOf(readWritten(process.cwd(), kept))]);
  console.log("Content is sound.");
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
