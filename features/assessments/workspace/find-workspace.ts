import { listPinned } from "@/features/checklists/pinned";
import { dayIn, now } from "@/lib/clock";
import type { Checklist, Requirement } from "@/lib/content/types";
import { addDays, type Day } from "@/lib/day";
import { isId } from "@/lib/id";
import { type Actor, can } from "@/lib/permissions";
import type { Tx } from "@/lib/transaction";
import { isExcepted, isGrounded } from "../rules";
import { listAnswerers } from "./list-answerers";
import { type ListedAnswer, listAnswers } from "./list-answers";
import { type PackedRow, packRow, type WorkspaceRow } from "./workspace-rows";

/** Everything that the list of the workspace shows, and nothing that only the detail shows. */
export type WorkspaceData = {
  assessmentId: string;
  productId: string;
  productName: string;
  releaseId: string;
  release: string;
  /** With their categories, which rows name by their number: counted through all checklists, from 0. */
  checklists: { id: string; version: string; short: string; categories: { id: string; short: string }[] }[];
  /** The checklists that define the requirements, as rows name them. */
  definedIn: string[];
  /** Whoever answers or may be asked to. */
  people: { id: string; name: string; assignable: boolean }[];
  rows: PackedRow[];
  actor: { id: string; name: string };
  today: Day;
  timeZone: string;
  mayLead: boolean;
  mayAnswer: boolean;
};

/**
 * The workspace on its way to the browser, its rows as one text of JSON: React walks through every value that it sends
 * and again through every value that it draws from, and 400 rows have six thousand.
 */
export type SentWorkspace = Omit<WorkspaceData, "rows"> & { rows: string };

/** The workspace of an assessment that exists for the actor. Its statements do not grow with its requirements. */
export async function findWorkspace(tx: Tx, actor: Actor, assessmentId: string): Promise<WorkspaceData | null> {
  if (!isId(assessmentId)) return null;
  const assessment = await tx.assessment.findUnique({
    where: { id: assessmentId },
    select: {
      organisationId: true,
      productId: true,
      checklists: { select: { checklistId: true, version: true }, orderBy: { addedAt: "asc" } },
      release: { select: { id: true, firmwareVersion: true, product: { select: { name: true } } } },
    },
  });
  if (!assessment || !can(actor, "assessment:read", assessment)) return null;
  const { release, productId } = assessment;
  const answers = await listAnswers(tx, assessmentId);
  const people = await listAnswerers(
    tx,
    actor,
    productId,
    answers.flatMap(({ assigneeId }) => assigneeId ?? []),
  );
  const checklists = await listPinned(tx, actor, assessment.checklists);

  const today = dayIn(actor.organisation.timeZone, now());
  const byKey = new Map(answers.map((answer) => [`${answer.checklistId}/${answer.requirementId}`, answer]));
  const rows = placedIn(checklists).flatMap(({ requirement, places }): WorkspaceRow[] => {
    const answer = byKey.get(requirement.key);
    return answer ? [asRow(answer, requirement, places, today)] : [];
  });

  const organisationId = actor.organisationId;
  const personIds = people.map(({ id }) => id);
  const definedIn = [...new Set(rows.map(({ checklistId }) => checklistId))];
  return {
    assessmentId,
    productId,
    productName: release.product.name,
    releaseId: release.id,
    release: release.firmwareVersion,
    checklists: checklists.map(outlineOf),
    definedIn,
    people,
    rows: rows.map((row) => packRow(row, definedIn, personIds)),
    actor: { id: actor.id, name: actor.name },
    today,
    timeZone: actor.organisation.timeZone,
    mayLead: can(actor, "answer:assign", { organisationId, productId }),
    mayAnswer: can(actor, "answer:edit", { organisationId, productId, assigneeId: actor.id }),
  };
}

function asRow(answer: ListedAnswer, requirement: Requirement, places: number[], today: Day): WorkspaceRow {
  const { verdict, state, groundedUntil } = answer;
  const stale = state === "ACCEPTED" && verdict === "MET" && !isGrounded(answer, today);
  // Each by its name: to spread what is left of 400 rows takes longer than all the rest of this.
  return {
    answerId: answer.answerId,
    checklistId: answer.checklistId,
    requirementId: answer.requirementId,
    places,
    statement: requirement.statement,
    verdict,
    state,
    revision: answer.revision,
    linked: answer.linked,
    assigneeId: answer.assigneeId,
    dueOn: answer.dueOn,
    exceptedUntil: isExcepted(answer, today) ? answer.exceptedUntil : null,
    staleSince: stale ? (groundedUntil ? addDays(groundedUntil, 1) : today) : null,
    applies: answer.applies,
    aged: requirement.caution !== undefined,
    returned: answer.returned,
    toConfirm: answer.toConfirm,
  };
}

/** Every requirement once, in the order of the checklists, with the number of each category that asks for it. */
function placedIn(checklists: Checklist[]): { requirement: Requirement; places: number[] }[] {
  const found = new Map<string, { requirement: Requirement; places: number[] }>();
  for (const [place, category] of checklists.flatMap((list) => list.categories).entries())
    for (const requirement of category.requirements) {
      const known = found.get(requirement.key);
      if (known) known.places.push(place);
      else found.set(requirement.key, { requirement, places: [place] });
    }
  return [...found.values()];
}

function outlineOf({ id, version, short, categories }: Checklist) {
  return { id, version, short, categories: categories.map((category) => ({ id: category.id, short: category.short })) };
}
