import type { Verdict } from "@/generated/prisma/enums";
import type { Tx } from "@/lib/transaction";
import type { Values } from "./value-rules";

/** What an answer says now, and who said it when: one side of the two versions that a stale edit is shown. */
export type SavedVersion = {
  revision: number;
  state: "OPEN" | "SUBMITTED" | "ACCEPTED";
  verdict: Verdict | null;
  rationale: string;
  values: Values;
  changedBy: { id: string; name: string } | null;
  changedAt: string;
};

/** What an answer says now, read for whoever has just been too late; null where it is gone. */
export async function findSavedVersion(tx: Tx, answerId: string): Promise<SavedVersion | null> {
  const answer = await tx.answer.findUnique({ where: { id: answerId } });
  if (!answer) return null;
  const person = answer.changedById
    ? await tx.person.findUnique({ where: { id: answer.changedById }, select: { id: true, name: true } })
    : null;
  const { revision, state, verdict, rationale, changedAt } = answer;
  const values = answer.values as Values;
  return { revision, state, verdict, rationale, values, changedBy: person, changedAt: changedAt.toISOString() };
}
