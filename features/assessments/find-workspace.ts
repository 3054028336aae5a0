import { findChecklist } from "@/features/checklists/queries";
import { dayIn, now } from "@/lib/clock";
import type { Checklist } from "@/lib/content/types";
import { addDays, type Day, toDay } from "@/lib/day";
import { isId } from "@/lib/id";
import { type Actor, can } from "@/lib/permissions";
import type { Tx } from "@/lib/transaction";
import { listAnswerers } from "./list-answerers";
import { lastReturns } from "./my-work";
import { isExcepted, isGrounded } from "./rules";
import { type PackedRow, packRow, type WorkspaceRow } from "./workspace-rows";

/** Everything that the list of the workspace shows, and nothing that only the detail shows. */
export type WorkspaceData = {
  assessmentId: string;
  productId: string;
  productName: string;
  releaseId: string;
  release: string;
  checklists: { id: string; version: string; short: string; categories: { id: string; short: string }[] }[];
  /** Whoever answers or may be asked to. */
  people: { id: string; name: string; assignable: boolean }[];
  rows: PackedRow[];
  actor: { id: string; name: string };
  today: Day;
  timeZone: string;
  mayLead: boolean;
  mayAnswer: boolean;
};

/** The workspace of an assessment that exists for the actor. Its statements do not grow with its requirements. */
export async function findWorkspace(tx: Tx, actor: Actor, assessmentId: string): Promise<WorkspaceData | null> {
  if (!isId(assessmentId)) return null;
  const assessment = await tx.assessment.findUnique({
    where: { id: assessmentId },
    include: { checklists: { orderBy: { addedAt: "asc" } }, release: { include: { product: true } } },
  });
  if (!assessment || !can(actor, "assessment:read", assessment)) return null;
  const { release, productId } = assessment;
  const answers = await tx.answer.findMany({
    where: { assessmentId, gone: false },
    omit: { rationale: true, values: true },
    include: { _count: { select: { evidence: true } } },
  });
  const returned = await lastReturns(
    tx,
    answers.filter(({ state }) => state === "OPEN").map(({ id }) => id),
  );
  const people = await listAnswerers(
    tx,
    actor,
    productId,
    answers.flatMap(({ assigneeId }) => assigneeId ?? []),
  );
  const checklists = await Promise.all(
    assessment.checklists.map(({ checklistId, version }) => findChecklist(actor, checklistId, version)),
  );

  const today = dayIn(actor.organisation.timeZone, now());
  const byKey = new Map(answers.map((answer) => [`${answer.checklistId}/${answer.requirementId}`, answer]));
  const rows = requirementsOf(checklists).flatMap((requirement): WorkspaceRow[] => {
    const answer = byKey.get(requirement.key);
    if (!answer) return [];
    const {
      id: answerId,
      checklistId,
      requirementId,
      verdict,
      state,
      revision,
      assigneeId,
      applies,
      toConfirm,
    } = answer;
    const ground = { groundedAlways: answer.groundedAlways, groundedUntil: toDay(answer.groundedUntil) };
    const exceptedUntil = toDay(answer.exceptedUntil);
    const stale = state === "ACCEPTED" && verdict === "MET" && !isGrounded(ground, today);
    return [
      {
        answerId,
        checklistId,
        requirementId,
        categoryId: requirement.categoryId,
        statement: requirement.statement,
        verdict,
        state,
        revision,
        linked: answer._count.evidence,
        assigneeId,
        dueOn: toDay(answer.dueOn),
        exceptedUntil: isExcepted({ verdict, exceptedUntil }, today) ? exceptedUntil : null,
        staleSince: stale ? (ground.groundedUntil ? addDays(ground.groundedUntil, 1) : today) : null,
        applies,
        aged: requirement.caution !== undefined,
        returned: returned.has(answerId),
        toConfirm,
      },
    ];
  });

  const organisationId = actor.organisationId;
  const personIds = people.map(({ id }) => id);
  const checklistIds = assessment.checklists.map(({ checklistId }) => checklistId);
  return {
    assessmentId,
    productId,
    productName: release.product.name,
    releaseId: release.id,
    release: release.firmwareVersion,
    checklists: checklists.flatMap((list) => (list ? [outlineOf(list)] : [])),
    people,
    rows: rows.map((row) => packRow(row, checklistIds, personIds)),
    actor: { id: actor.id, name: actor.name },
    today,
    timeZone: actor.organisation.timeZone,
    mayLead: can(actor, "answer:assign", { organisationId, productId }),
    mayAnswer: can(actor, "answer:edit", { organisationId, productId, assigneeId: actor.id }),
  };
}

const requirementsOf = (checklists: (Checklist | null)[]) => checklists.flatMap((list) => list?.requirements ?? []);

function outlineOf({ id, version, short, categories }: Checklist) {
  return { id, version, short, categories: categories.map((category) => ({ id: category.id, short: category.short })) };
}
