// Takes content as it stands into the list of what is released. What was released stays in the list for good:
//
//   npm run release:content
import { writeFileSync } from "node:fs";
import { ContentError, readWritten } from "@/lib/content";
import { differencesOf, releasedName } from "@/lib/content/check-released";
import { releasedInWords } from "@/lib/content/released-entries";
import { sayDifferences } from "./support/say-differences";

try {
  const written = readWritten(process.cwd());
  sayDifferences([...differencesOf(written)]);
  writeFileSync(releasedName, releasedInWords(written));
  console.log(`${releasedName} says now what content says.`);
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
