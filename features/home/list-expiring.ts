import { addDays, type Day, fromDay, toDay } from "@/lib/day";
import { type Actor, visibleTo } from "@/lib/permissions";
import type { Tx } from "@/lib/transaction";
import { EXPIRES_SOON } from "./rules";

export type Expiring = {
  id: string;
  kind: "evidence" | "exception";
  href: string;
  title: string;
  /** "Evidence for 14 answers", "Exception, Hallway Lock 2". */
  what: string;
  until: Day;
};

/** Accepted evidence that answers stand on, and exceptions in force, that end soon: what ends first on top. */
export async function listExpiring(tx: Tx, actor: Actor, today: Day): Promise<Expiring[]> {
  const { organisationId, productId } = visibleTo(actor);
  const soon = { gte: fromDay(today), lte: fromDay(addDays(today, EXPIRES_SOON)) };
  const revisions = await tx.evidenceRevision.findMany({
    where: {
      organisationId,
      expiresOn: soon,
      acceptedId: { not: null },
      withdrawnAt: null,
      answers: { some: {} },
      evidence: { archivedAt: null, ...(productId ? { OR: [{ productId }, { productId: null }] } : {}) },
    },
    select: {
      id: true,
      expiresOn: true,
      evidence: { select: { id: true, title: true } },
      _count: { select: { answers: true } },
    },
  });
  const exceptions = await tx.exception.findMany({
    where: { organisationId, status: "APPROVED", expiresOn: soon, answer: { gone: false }, assessment: { productId } },
    select: {
      id: true,
      expiresOn: true,
      answer: { select: { requirementId: true } },
      assessment: { select: { release: { select: { product: { select: { name: true } } } } } },
    },
  });
  return [
    ...revisions.map(
      ({ id, evidence, expiresOn, _count }): Expiring => ({
        id,
        kind: "evidence",
        href: `/evidence/${evidence.id}`,
        title: evidence.title,
        what: `Evidence for ${_count.answers} ${_count.answers === 1 ? "answer" : "answers"}`,
        until: toDay(expiresOn) ?? today,
      }),
    ),
    ...exceptions.map(
      ({ id, expiresOn, answer, assessment }): Expiring => ({
        id,
        kind: "exception",
        href: `/exceptions/${id}`,
        title: `Accepted risk on ${answer.requirementId}`,
        what: `Exception, ${assessment.release.product.name}`,
        until: toDay(expiresOn),
      }),
    ),
  ].sort((a, b) => a.until.localeCompare(b.until) || a.title.localeCompare(b.title, "en"));
}
