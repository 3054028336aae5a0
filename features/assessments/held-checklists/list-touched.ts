import { requirementKey } from "@/features/checklists/key-rules";
import type { Tx } from "@/lib/transaction";
import type { Values } from "../value-rules";
import type { Touched } from "./checklist-rules";

type Said = { values: Values; submissions: number };

/** The answers of an assessment, as far as it matters whether somebody has worked on them, and with what. */
export async function listTouched(tx: Tx, assessmentId: string): Promise<(Touched & Said)[]> {
  const rows = await tx.answer.findMany({
    where: { assessmentId, gone: false },
    select: {
      checklistId: true,
      requirementId: true,
      verdict: true,
      rationale: true,
      values: true,
      state: true,
      _count: { select: { evidence: true, edits: true, submissions: true, exceptions: true } },
    },
  });
  return rows.map(({ checklistId, requirementId, verdict, rationale, values, state, _count: count }) => ({
    key: requirementKey({ checklistId, requirementId }),
    verdict,
    rationale,
    values: values as Values,
    state,
    submissions: count.submissions,
    traces: count.evidence + count.edits + count.submissions + count.exceptions,
  }));
}
