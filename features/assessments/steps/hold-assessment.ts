import type { Tx } from "@/lib/transaction";

/**
 * Takes an assessment to itself until the transaction ends, and raises its revision: for commands that decide from the
 * whole of it. What is read after this is what stands; whoever else wants the whole waits.
 */
export async function holdAssessment(tx: Tx, where: { id: string } | { releaseId: string }): Promise<void> {
  await tx.assessment.updateMany({ where, data: { revision: { increment: 1 } } });
}
