import { requirementKey } from "@/features/checklists/key-rules";
import { reopenAnswers } from "@/features/evidence/steps/reopen-answers";
import { command, type Tools } from "@/lib/command";
import { Refusal } from "@/lib/outcome";
import { acceptedProfileOf } from "./accepted-profile";
import { upgradeAssessmentSchema } from "./schema";
import { requireOneVersion } from "./steps/attach-checklists";
import { holdAssessment } from "./steps/hold-assessment";
import { openAnswers } from "./steps/open-answers";
import { settleAnswers } from "./steps/settle-answers";
import { settleApplicability } from "./steps/settle-applicability";
import { listMoves, loadUpgrade, type Move } from "./upgrade/load-upgrade";
import { fateOf, type Upgrade } from "./upgrade/upgrade-rules";
import type { Values } from "./value-rules";

/**
 * An assessment moves to newer versions of its checklists, all in one step. What is new is open; what is gone is kept
 * and marked; where the meaning stayed, answer and acceptance stay; the rest is kept, open again, to confirm.
 */
export const upgradeAssessment = command(upgradeAssessmentSchema, async ({ assessmentId, moves }, tools) => {
  const { tx, actor, permit, record } = tools;
  const { organisationId, productId } = permit(
    "assessment:start",
    await tx.assessment.findUnique({ where: { id: assessmentId }, select: { organisationId: true, productId: true } }),
  );

  // Checklists can be added or upgraded in this moment: what stands is read after whoever does so is done.
  await holdAssessment(tx, { id: assessmentId });
  const { checklists, release } = await tx.assessment.findUniqueOrThrow({
    where: { id: assessmentId },
    include: { checklists: { orderBy: { addedAt: "asc" } }, release: { include: { acceptedProfile: true } } },
  });
  requireOffered(moves, await listMoves(tx, actor, checklists));
  const { lists, upgrade } = await loadUpgrade(tx, actor, checklists, moves);
  await requireOneVersion(tx, actor, lists);

  for (const { checklistId, to } of moves)
    await tx.assessmentChecklist.update({
      where: { assessmentId_checklistId: { assessmentId, checklistId } },
      data: { version: to },
    });
  const profile = acceptedProfileOf(release);
  const opened = await openAnswers(tools, { id: assessmentId, organisationId }, profile, upgrade.added);
  const gone = await leave(tools, assessmentId, upgrade);
  const confirm = await askToConfirm(tools, assessmentId, upgrade, opened);
  await settleAnswers(tx, [...new Set([...opened, ...gone, ...confirm])]);
  if (profile) await settleApplicability(tx, actor, release.id, profile);

  const counts = { added: upgrade.added.length, gone: gone.length, confirm: confirm.length };
  for (const { checklistId: checklist, from, to } of moves)
    record("assessment.upgraded", { id: assessmentId, productId }, { checklist, from, to, ...counts });
  return { assessmentId, ...counts };
});

/** What is done is what was shown: a version that came in between is looked at first. */
function requireOffered(moves: readonly Move[], offered: readonly Move[]) {
  const fits = ({ checklistId, from, to }: Move) =>
    offered.some((it) => it.checklistId === checklistId && it.from === from && it.to === to);
  if (!moves.every(fits))
    throw new Refusal("conflict", "The checklists of this assessment have changed since you looked. Look again.");
}

/** Marks what no checklist asks for any more. Its words, evidence and decisions stay; nobody decides it now. */
async function leave({ tx, now }: Tools, assessmentId: string, { gone }: Upgrade): Promise<string[]> {
  const rows = await tx.answer.findMany({
    where: { assessmentId, gone: false, OR: gone.map(({ checklistId, id }) => ({ checklistId, requirementId: id })) },
    select: { id: true },
  });
  const ids = rows.map(({ id }) => id);
  await takeBack(tx, ids, now);
  await tx.answer.updateMany({ where: { id: { in: ids } }, data: { gone: true, revision: { increment: 1 } } });
  await tx.answer.updateMany({ where: { id: { in: ids }, state: "SUBMITTED" }, data: { state: "OPEN" } });
  return ids;
}

/** Opens again what was said to something that now means something else. `opened` may hold some that came back. */
async function askToConfirm(tools: Tools, assessmentId: string, { changed }: Upgrade, opened: string[]) {
  const { tx, now } = tools;
  const byKey = new Map(changed.map((change) => [change.key, change]));
  const named = changed.map(({ now: { checklistId, id } }) => ({ checklistId, requirementId: id }));
  const where = { assessmentId, gone: false, OR: [...named, { id: { in: opened } }] };
  // A submission or a decision in this moment would slip past: the rows are ours from here on.
  await tx.answer.updateMany({ where, data: { revision: { increment: 1 } } });
  const answers = await tx.answer.findMany({
    where,
    include: { assessment: { select: { productId: true } }, _count: { select: { submissions: true } } },
  });
  const affected = answers.filter((answer) => {
    const change = byKey.get(requirementKey(answer));
    const said = { ...answer, values: answer.values as Values, submissions: answer._count.submissions };
    return change ? fateOf(change, said) === "to-confirm" : answer.verdict !== null || said.submissions > 0;
  });
  const ids = affected.map(({ id }) => id);
  await takeBack(tx, ids, now);
  await reopenAnswers(
    tools,
    affected.map((it) => ({
      id: it.id,
      key: requirementKey(it),
      productId: it.assessment.productId,
    })),
    "A newer version of its checklist asks for something else",
  );
  await tx.answer.updateMany({ where: { id: { in: ids } }, data: { state: "OPEN", toConfirm: true } });
  return ids;
}

/** What waits for a decision was about the words before. */
async function takeBack(tx: Tools["tx"], answerIds: string[], now: Date): Promise<void> {
  await tx.submission.updateMany({
    where: { answerId: { in: answerIds }, decidedAt: null, takenBackAt: null },
    data: { takenBackAt: now },
  });
}
