// After a kill: is everything that was acknowledged there, as it was written, with its line in an unbroken trail?
import { readFileSync } from "node:fs";
import { verifyChain } from "@/features/audit/verify-chain";
import { database } from "@/lib/db";
import { readingAsKeeper } from "@/lib/reading";
import { answerParent } from "@/scripts/support/answer-parent";
import { openDatabase } from "@/scripts/support/open-database";

export type Acknowledged = { answerId: string; revision: number; rationale: string };

await answerParent(async ({ file }: { file: string }) => {
  const acknowledged: Acknowledged[] = JSON.parse(readFileSync(file, "utf8"));
  const { close } = await openDatabase();
  const findings: string[] = [];

  const edits = await database().answerEdit.findMany();
  const written = new Map(edits.map((edit) => [`${edit.answerId} ${edit.revision}`, edit.rationale]));
  const lines = await database().auditEvent.findMany({ where: { action: "answer.edited" } });
  const recorded = new Map<string, number>();
  for (const { subjectId, details } of lines) {
    const key = `${subjectId} ${(details as { revision: number }).revision}`;
    recorded.set(key, (recorded.get(key) ?? 0) + 1);
  }
  for (const { answerId, revision, rationale } of acknowledged) {
    const key = `${answerId} ${revision}`;
    if (written.get(key) !== rationale)
      findings.push(`Revision ${revision} of ${answerId} was acknowledged and is lost.`);
    if (recorded.get(key) !== 1)
      findings.push(`Revision ${revision} of ${answerId} has ${recorded.get(key) ?? 0} lines.`);
  }

  const answers = await database().answer.findMany({ select: { id: true, revision: true, rationale: true } });
  for (const { id, revision, rationale } of answers) {
    if (revision > 0 && written.get(`${id} ${revision}`) !== rationale)
      findings.push(`${id} is not as it was last edited.`);
  }
  for (const { id } of await database().organisation.findMany({ select: { id: true } })) {
    findings.push(...(await readingAsKeeper((tx) => verifyChain(tx, id))).findings);
  }
  await close();
  return { findings, revisions: Object.fromEntries(answers.map(({ id, revision }) => [id, revision])) };
});
