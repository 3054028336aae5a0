import { listPinned } from "@/features/checklists/pinned";
import { eachOnce } from "@/features/checklists/pinned-rules";
import type { ChecklistRef } from "@/features/checklists/queries";
import { Prisma } from "@/generated/prisma/client";
import type { Checklist, Requirement } from "@/lib/content/types";
import type { Actor } from "@/lib/permissions";
import type { Tx } from "@/lib/transaction";
import type { Values } from "../value-rules";
import type { Alike, Offer, OtherRelease, Said } from "./answer-offers";
import { alikeTo, type Likeness } from "./offer-rules";

/** So many answers to the same idea are a help; more would be a second list to work through. */
const IDEAS = 6;

type About = {
  assessmentId: string;
  state: "OPEN" | "SUBMITTED" | "ACCEPTED";
  applies: boolean;
  gone: boolean;
  assessment: { productId: string };
};
type Told = { offers: Offer[]; otherRelease: OtherRelease | null; alsoAskedBy: Alike[] };

const NOTHING: Told = { offers: [], otherRelease: null, alsoAskedBy: [] };

/**
 * For an open answer: accepted ones that offer themselves to it, and what another release of the product said. For an
 * accepted one: the open requirements to which it offers itself. In two statements at most, however large it all is.
 */
export async function tellOffers(
  tx: Tx,
  actor: Actor,
  about: About,
  pinned: readonly ChecklistRef[],
  requirement: Requirement,
): Promise<Told> {
  const { state, applies, gone } = about;
  if (!applies || gone || state === "SUBMITTED") return NOTHING;
  const lists = await listPinned(tx, actor, pinned);
  const alike = alikeTo(requirement, eachOnce(lists.flatMap((list) => list.requirements)));
  const rows = await findLike(tx, about, alike, requirement);
  const ids = new Map(rows.flatMap(({ id, key, release }) => (release === null ? [[key, id] as const] : [])));
  const found = firstOf(
    alike.flatMap(({ other, how }) => {
      const answerId = ids.get(other.key);
      return answerId ? [asAlike(answerId, other, how, lists)] : [];
    }),
  );
  if (state === "ACCEPTED") return { ...NOTHING, alsoAskedBy: found };
  const before = rows.find(({ release }) => release !== null);
  const said = await whatTheySay(tx, [...found.map(({ answerId }) => answerId), ...(before ? [before.id] : [])]);
  const offers = found.flatMap((one) => {
    const own = said.get(one.answerId);
    return own ? [{ ...one, ...own }] : [];
  });
  const own = before && said.get(before.id);
  const otherRelease = own ? { ...own, release: before.release ?? "", assessmentId: before.assessmentId } : null;
  return { ...NOTHING, offers, otherRelease };
}

type Like = { id: string; key: string; assessmentId: string; release: string | null };

/**
 * Answers to like requirements of the assessment, accepted for an open one and the other way round; and with its
 * release, what was accepted for this very requirement in the newest other one. Keys go as one value: there can be
 * hundreds.
 */
async function findLike(
  tx: Tx,
  { assessmentId, state, assessment }: About,
  alike: { other: Requirement }[],
  { key, checklistId, id }: Requirement,
): Promise<Like[]> {
  if (alike.length === 0 && state === "ACCEPTED") return [];
  const keys = alike.map(({ other }) => other.key);
  const wanted = state === "OPEN" ? "ACCEPTED" : "OPEN";
  const otherRelease = Prisma.sql`
    UNION ALL
    (SELECT a."id", ${key} AS "key", a."assessmentId", r."firmwareVersion" AS "release"
       FROM "Assessment" m
       JOIN "Release" r ON r."id" = m."releaseId"
       JOIN "Answer" a ON a."assessmentId" = m."id" AND a."checklistId" = ${checklistId} AND a."requirementId" = ${id}
      WHERE m."productId" = ${assessment.productId}::uuid AND m."id" <> ${assessmentId}::uuid
        AND a."state" = 'ACCEPTED' AND a."applies" AND NOT a."gone"
      ORDER BY r."createdAt" DESC, r."id" DESC LIMIT 1)`;
  return tx.$queryRaw<Like[]>`
    SELECT "id", "checklistId" || '/' || "requirementId" AS "key", "assessmentId", NULL AS "release"
      FROM "Answer"
     WHERE "assessmentId" = ${assessmentId}::uuid AND "state" = ${wanted}::"AnswerState" AND "applies" AND NOT "gone"
       AND "checklistId" || '/' || "requirementId" = ANY (${keys})
    ${state === "OPEN" ? otherRelease : Prisma.empty}`;
}

/** What accepted answers say, and what they stand on, by their ids. */
async function whatTheySay(tx: Tx, ids: string[]): Promise<Map<string, Said>> {
  if (ids.length === 0) return new Map();
  const answers = await tx.answer.findMany({
    where: { id: { in: ids } },
    select: {
      id: true,
      verdict: true,
      rationale: true,
      values: true,
      evidence: {
        where: { revision: { withdrawnAt: null } },
        select: {
          place: true,
          revision: { select: { number: true, evidenceId: true, evidence: { select: { title: true } } } },
        },
        orderBy: { addedAt: "asc" },
      },
    },
  });
  return new Map(
    answers.map(({ id, verdict, rationale, values, evidence }) => {
      const linked = evidence.map(({ place, revision: { number, evidenceId, evidence: of } }) => ({
        evidenceId,
        title: of.title,
        number,
        place,
      }));
      return [id, { verdict, rationale, values: values as Values, evidence: linked }];
    }),
  );
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
