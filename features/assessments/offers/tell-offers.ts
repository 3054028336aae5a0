import { listPinned } from "@/features/checklists/pinned";
import { eachOnce } from "@/features/checklists/pinned-rules";
import type { ChecklistRef } from "@/features/checklists/queries";
import type { Checklist, Requirement } from "@/lib/content/types";
import type { Actor } from "@/lib/permissions";
import type { Tx } from "@/lib/transaction";
import type { Values } from "../value-rules";
import type { Alike, Offer } from "./answer-offers";
import { alikeTo, type Likeness } from "./offer-rules";

/** So many answers to the same idea are a help; more would be a second list to work through. */
const IDEAS = 6;

type About = { assessmentId: string; state: "OPEN" | "SUBMITTED" | "ACCEPTED"; applies: boolean; gone: boolean };

/**
 * For an open answer: accepted ones that offer themselves to it. For an accepted one: the open requirements to which it
 * offers itself. In two statements at most, however large the assessment is.
 */
export async function tellOffers(
  tx: Tx,
  actor: Actor,
  { assessmentId, state, applies, gone }: About,
  pinned: readonly ChecklistRef[],
  requirement: Requirement,
): Promise<{ offers: Offer[]; alsoAskedBy: Alike[] }> {
  if (!applies || gone || state === "SUBMITTED") return { offers: [], alsoAskedBy: [] };
  const lists = await listPinned(tx, actor, pinned);
  const alike = alikeTo(requirement, eachOnce(lists.flatMap((list) => list.requirements)));
  const wanted = state === "OPEN" ? "ACCEPTED" : "OPEN";
  const ids = await idsOf(tx, assessmentId, wanted, alike);
  const found = firstOf(
    alike.flatMap(({ other, how }) => {
      const answerId = ids.get(other.key);
      return answerId ? [asAlike(answerId, other, how, lists)] : [];
    }),
  );
  if (state === "OPEN") return { offers: await withAnswers(tx, found), alsoAskedBy: [] };
  return { offers: [], alsoAskedBy: found };
}

/** The answers to like requirements that are in this state. Their keys go as one value: there can be hundreds. */
async function idsOf(
  tx: Tx,
  assessmentId: string,
  state: "OPEN" | "ACCEPTED",
  alike: { other: Requirement }[],
): Promise<Map<string, string>> {
  if (alike.length === 0) return new Map();
  const keys = alike.map(({ other }) => other.key);
  const rows = await tx.$queryRaw<{ id: string; key: string }[]>`
    SELECT "id", "checklistId" || '/' || "requirementId" AS "key"
      FROM "Answer"
     WHERE "assessmentId" = ${assessmentId}::uuid AND "state" = ${state}::"AnswerState" AND "applies" AND NOT "gone"
       AND "checklistId" || '/' || "requirementId" = ANY (${keys})`;
  return new Map(rows.map(({ id, key }) => [key, id]));
}

/** What the answers that offer themselves say, and what they stand on. */
async function withAnswers(tx: Tx, alike: Alike[]): Promise<Offer[]> {
  if (alike.length === 0) return [];
  const answers = await tx.answer.findMany({
    where: { id: { in: alike.map(({ answerId }) => answerId) } },
    select: {
      id: true,
      verdict: true,
      rationale: true,
      values: true,
      evidence: {
        where: { revision: { withdrawnAt: null } },
        select: { place: true, revision: { select: { number: true, evidence: { select: { title: true } } } } },
        orderBy: { addedAt: "asc" },
      },
    },
  });
  const byId = new Map(answers.map((answer) => [answer.id, answer]));
  return alike.flatMap((one): Offer[] => {
    const answer = byId.get(one.answerId);
    if (!answer) return [];
    const { verdict, rationale } = answer;
    const evidence = answer.evidence.map(({ place, revision }) => ({
      title: revision.evidence.title,
      number: revision.number,
      place,
    }));
    return [{ ...one, verdict, rationale, values: answer.values as Values, evidence }];
  });
}

/** An answer of another requirement as the screen shows it: whose it is, what it asks, how alike it is. */
export function asAlike(answerId: string, other: Requirement, how: Likeness, lists: readonly Checklist[]): Alike {
  const { checklistId, id: requirementId, statement, listed } = other;
  const checklist = lists.find(({ id }) => id === listed.checklistId)?.short ?? listed.checklistId;
  return { answerId, checklistId, requirementId, checklist, statement, how };
}

/** All of the same words, and the first few of the same idea. */
function firstOf<T extends Alike>(alike: T[]): T[] {
  const ideas = alike.filter(({ how }) => how === "same-idea").slice(0, IDEAS);
  return [...alike.filter(({ how }) => how === "same-words"), ...ideas];
}
