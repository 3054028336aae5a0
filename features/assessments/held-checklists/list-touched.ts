import type { Tx } from "@/lib/transaction";
import type { Touched } from "./checklist-rules";

/** The answers of an assessment, as far as it matters whether somebody has worked on them. */
export async function listTouched(tx: Tx, assessmentId: string): Promise<Touched[]> {
  const rows = await tx.answer.findMany({
    where: { assessmentId, gone: false },
    select: {
      checklistId: true,
      requirementId: true,
      verdict: true,
      rationale: true,
      state: true,
      _count: { select: { evidence: true, edits: true, submissions: true, exceptions: true } },
    },
  });
  return rows.map(({ checklistId, requirementId, verdict, rationale, state, _count: count }) => ({
    key: `${checklistId}/${requirementId}`,
    verdict,
    rationale,
    state,
    traces: count.evidence + count.edits + count.submissions + count.exceptions,
  }));
}
