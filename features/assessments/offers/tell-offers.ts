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
 * offers itself. In one statement, however large the assessment is.
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
  const answers = await tx.answer.findMany({
    where: {
      assessmentId,
      state: wanted,
      applies: true,
      gone: false,
      OR: alike.map(({ other }) => ({ checklistId: other.checklistId, requirementId: other.id })),
    },
    include: {
      evidence: {
        where: { revision: { withdrawnAt: null } },
        include: { revision: { include: { evidence: { select: { title: true } } } } },
        orderBy: { addedAt: "asc" },
      },
    },
  });
  const byKey = new Map(answers.map((answer) => [`${answer.checklistId}/${answer.requirementId}`, answer]));
  const found = firstOf(
    alike.flatMap(({ other, how }) => {
      const answer = byKey.get(other.key);
      if (!answer) return [];
      const { verdict, rationale } = answer;
      const evidence = answer.evidence.map(({ place, revision }) => ({
        title: revision.evidence.title,
        number: revision.number,
        place,
      }));
      return [
        { ...asAlike(answer.id, other, how, lists), verdict, rationale, values: answer.values as Values, evidence },
      ];
    }),
  );
  if (state === "OPEN") return { offers: found, alsoAskedBy: [] };
  return { offers: [], alsoAskedBy: found.map(({ verdict, rationale, values, evidence, ...one }) => one) };
}

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
