import { requirementKey } from "@/features/checklists/key-rules";
import { findProfileRules } from "@/features/checklists/queries";
import { applicableKeys, type Profile } from "@/features/checklists/rules";
import type { Tools } from "@/lib/command";
import type { Requirement } from "@/lib/content/types";

/**
 * Gives requirements that an assessment did not ask for until now an open answer. What was asked for once, and left, has
 * its row still: it comes back with whatever was said then. Answers the ids of both.
 */
export async function openAnswers(
  { tx, actor, now }: Tools,
  { id: assessmentId, organisationId }: { id: string; organisationId: string },
  profile: Profile | null,
  requirements: readonly Requirement[],
): Promise<string[]> {
  const applies = applicableKeys(requirements, profile, await findProfileRules(actor));
  const gone = await tx.answer.findMany({
    where: { assessmentId, gone: true },
    select: { id: true, checklistId: true, requirementId: true },
  });
  const left = new Map(gone.map((row) => [requirementKey(row), row.id]));
  const isBack = ({ key }: Requirement) => left.has(key);

  const created = await tx.answer.createManyAndReturn({
    data: requirements
      .filter((requirement) => !isBack(requirement))
      .map(({ checklistId, id: requirementId, key }) => ({
        organisationId,
        assessmentId,
        checklistId,
        requirementId,
        applies: applies.has(key),
        changedAt: now,
      })),
    select: { id: true },
  });
  const back = requirements.filter(isBack);
  for (const applying of [true, false]) {
    const ids = back.filter(({ key }) => applies.has(key) === applying).flatMap(({ key }) => left.get(key) ?? []);
    await tx.answer.updateMany({ where: { id: { in: ids } }, data: { gone: false, applies: applying } });
  }
  return [...created.map(({ id }) => id), ...back.flatMap(({ key }) => left.get(key) ?? [])];
}
