import { requirementPath } from "@/features/checklists/paths";
import { eachOnce } from "@/features/checklists/pinned-rules";
import { findChecklist, listChecklists, listDefined } from "@/features/checklists/queries";
import type { Requirement } from "@/lib/content";
import { type Actor, visibleTo } from "@/lib/permissions";
import type { Tx } from "@/lib/transaction";
import type { FoundItem } from "./find-things";
import { rank, wordsOf } from "./rules";

const LINES = 8;
/** Looked through for each letter that somebody types: the newest. */
const ASSESSMENTS = 60;

type Hit = { at: number; requirement: Requirement; item: FoundItem };

/** Requirements by id or words, in the newest assessments first, then in the checklists themselves. */
export async function findRequirements(tx: Tx, actor: Actor, query: string): Promise<FoundItem[]> {
  const words = wordsOf(query);
  const hits = [...(await inAssessments(tx, actor, words)), ...(await inChecklists(tx, actor, words))];
  return spread(hits).slice(0, LINES);
}

async function inAssessments(tx: Tx, actor: Actor, words: string[]): Promise<Hit[]> {
  const { organisationId, productId } = visibleTo(actor);
  const assessments = await tx.assessment.findMany({
    where: { organisationId, productId, closedAt: null, release: { product: { archivedAt: null } } },
    select: {
      id: true,
      checklists: { select: { checklistId: true, version: true } },
      release: { select: { firmwareVersion: true, product: { select: { name: true } } } },
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: ASSESSMENTS,
  });
  const hits = await Promise.all(
    assessments.map(async ({ id, checklists, release }) => {
      const place = `${release.product.name} · ${release.firmwareVersion}`;
      const lists = await Promise.all(checklists.map((it) => findChecklist(tx, actor, it.checklistId, it.version)));
      const asked = eachOnce(lists.flatMap((list) => list?.requirements ?? []));
      return hitsIn(asked, words, place.toLowerCase(), (requirement) => ({
        hint: place,
        href: `/assessments/${id}/requirements/${requirement.checklistId}/${encodeURIComponent(requirement.id)}`,
      }));
    }),
  );
  return hits.flat();
}

async function inChecklists(tx: Tx, actor: Actor, words: string[]): Promise<Hit[]> {
  const lists = await listChecklists(tx, actor);
  const requirements = await listDefined(tx, actor);
  // Several checklists have an I1.4, so the line names its checklist.
  const short = new Map(lists.map((list) => [list.id, list.short]));
  return hitsIn(requirements, words, "", (requirement) => ({
    hint: short.get(requirement.checklistId) ?? "",
    href: requirementPath(requirement),
  }));
}

function hitsIn(
  requirements: readonly Requirement[],
  words: string[],
  place: string,
  where: (requirement: Requirement) => { hint: string; href: string },
): Hit[] {
  return requirements.flatMap((requirement) => {
    const at = rank(words, requirement.id, textOf(requirement), place);
    if (at === null) return [];
    const label = `${requirement.id} ${requirement.statement}`;
    return [{ at, requirement, item: { label, ...where(requirement) } }];
  });
}

/** The best first; among equals each requirement once before any of them a second time. */
function spread(hits: Hit[]): FoundItem[] {
  const seen = new Map<string, number>();
  const placed = hits.map((hit) => {
    const turn = seen.get(hit.requirement.key) ?? 0;
    seen.set(hit.requirement.key, turn + 1);
    return { ...hit, turn };
  });
  return placed.sort((a, b) => a.at - b.at || a.turn - b.turn).map(({ item }) => item);
}

// Content never changes while the app runs, and this is asked for at every letter.
const texts = new WeakMap<Requirement, string>();

function textOf(requirement: Requirement): string {
  const known = texts.get(requirement);
  if (known !== undefined) return known;
  const text = requirement.statement.toLowerCase();
  texts.set(requirement, text);
  return text;
}
