// What content costs a process that has just begun: its words as a start loads them, once the start before has found
// them sound; and beside it, reading and checking all of it, as after an edit.
import { loadContent, readContent } from "@/lib/content";
import { answerParent } from "@/scripts/support/answer-parent";

await answerParent(async () => {
  const began = performance.now();
  loadContent();
  const loaded = performance.now();
  readContent(process.cwd());
  return { load: loaded - began, check: performance.now() - loaded };
});
