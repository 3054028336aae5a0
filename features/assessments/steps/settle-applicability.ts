import { requirementKey } from "@/features/checklists/key-rules";
import { listRequirements } from "@/features/checklists/pinned";
import { findProfileRules } from "@/features/checklists/queries";
import { applicableKeys, type Profile } from "@/features/checklists/rules";
import type { Actor } from "@/lib/permissions";
import type { Tx } from "@/lib/transaction";
import { holdAssessment } from "./hold-assessment";
import { settleAnswers } from "./settle-answers";

/**
 * Writes down which requirements of a release's assessment apply, after its profile was accepted. Answers are kept:
 * what leaves keeps its words, and what returns finds them again. Answers how many left and how many returned.
 */
export async function settleApplicability(tx: Tx, actor: Actor, releaseId: string, profile: Profile) {
  // Checklists can be added in this moment: theirs are settled here too, or by the profile that is accepted now.
  await holdAssessment(tx, { releaseId });
  const assessment = await tx.assessment.findFirst({
    where: { releaseId },
    include: {
      checklists: true,
      answers: { where: { gone: false }, select: { id: true, checklistId: true, requirementId: true, applies: true } },
    },
  });
  if (!assessment) return { left: 0, returned: 0 };

  const requirements = await listRequirements(tx, actor, assessment.checklists);
  const apply = applicableKeys(requirements, profile, await findProfileRules(actor));
  const changed = assessment.answers.filter(
    ({ checklistId, requirementId, applies }) => apply.has(requirementKey({ checklistId, requirementId })) !== applies,
  );
  const leaving = changed.filter(({ applies }) => applies).map(({ id }) => id);
  const returning = changed.filter(({ applies }) => !applies).map(({ id }) => id);

  await tx.answer.updateMany({ where: { id: { in: leaving } }, data: { applies: false } });
  await tx.answer.updateMany({ where: { id: { in: returning } }, data: { applies: true } });
  await settleAnswers(tx, [...leaving, ...returning]);
  return { left: leaving.length, returned: returning.length };
}
