import { answerPath } from "@/features/assessments/paths";
import { isOwnId } from "@/features/checklists/own/own-checklists";
import { eachOnce } from "@/features/checklists/pinned-rules";
import { findChecklist } from "@/features/checklists/queries";
import type { Checklist } from "@/lib/content";
import { type Actor, visibleTo } from "@/lib/permissions";
import type { Tx } from "@/lib/transaction";
import { findInChecklists } from "./find-in-checklists";
import type { FoundItem } from "./found-item";
import { addressOf, type RequirementHit, searchRequirements } from "./requirement-index";
import { wordsOf } from "./rules";

const LINES = 8;
/** Looked through for each letter that somebody types: the newest. */
const ASSESSMENTS = 60;

type Line = { at: number; key: string; item: FoundItem };

/** Requirements by id or words, in the newest assessments first, then in the checklists themselves. */
export async function findRequirements(tx: Tx, actor: Actor, query: string): Promise<FoundItem[]> {
  return spread([...(await inAssessments(tx, actor, query)), ...(await inChecklists(tx, actor, query))]).slice(
    0,
    LINES,
  );
}

async function inAssessments(tx: Tx, actor: Actor, query: string): Promise<Line[]> {
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
  const held = await Promise.all(
    assessments.map(({ checklists }) =>
      Promise.all(checklists.map((it) => findChecklist(tx, actor, it.checklistId, it.version))),
    ),
  );
  const own = [...new Set(held.flat().filter((list) => list !== null && isOwnId(list.id)))] as Checklist[];
  const found = new Map<string, RequirementHit[]>();
  return assessments.flatMap(({ id, release }, at) => {
    const place = `${release.product.name} · ${release.firmwareVersion}`;
    const asked = hitsFor(query, place, own, found).filter(({ address }) =>
      held[at]?.some((list) => list && addressesOf(list).has(address)),
    );
    const lines = asked.flatMap(({ nearness, listings: [requirement] }): Line[] => {
      if (!requirement) return [];
      const { key, checklistId, id: number, statement } = requirement;
      const href = answerPath(id, { checklistId, requirementId: number });
      return [{ at: nearness, key, item: { label: `${number} ${statement}`, hint: place, href } }];
    });
    return eachOnce(lines).slice(0, LINES);
  });
}

/**
 * A word may also stand in where the requirement is answered ("lockout hallway"); then the others have to fit. Where
 * all of them stand in it, one has to. Assessments of one name are searched for once.
 */
function hitsFor(
  query: string,
  place: string,
  lists: readonly Checklist[],
  found: Map<string, RequirementHit[]>,
): RequirementHit[] {
  const words = wordsOf(query);
  const own = words.filter((word) => !place.toLowerCase().includes(word));
  const [asked, combine] = own.length > 0 ? ([own.join(" "), "AND"] as const) : ([words.join(" "), "OR"] as const);
  const known = found.get(`${combine} ${asked}`) ?? searchRequirements(asked, { combine, own: lists });
  found.set(`${combine} ${asked}`, known);
  return known;
}

async function inChecklists(tx: Tx, actor: Actor, query: string): Promise<Line[]> {
  const { hits } = await findInChecklists(tx, actor, query, LINES);
  return hits.map(({ nearness, requirement, href, checklists: [own] }) => ({
    at: nearness,
    key: requirement.key,
    item: {
      label: `${requirement.id} ${requirement.statement}`,
      // Several checklists have an I1.4, so the line names its checklist.
      hint: own,
      href,
    },
  }));
}

/** The best first; among equals each requirement once before any of them a second time. */
function spread(lines: Line[]): FoundItem[] {
  const seen = new Map<string, number>();
  const placed = lines.map((line) => {
    const turn = seen.get(line.key) ?? 0;
    seen.set(line.key, turn + 1);
    return { ...line, turn };
  });
  return placed.sort((a, b) => a.at - b.at || a.turn - b.turn).map(({ item }) => item);
}

// Content never changes while the app runs, and this is asked for at every letter.
const addresses = new WeakMap<Checklist, Set<string>>();

function addressesOf(list: Checklist): Set<string> {
  const known = addresses.get(list) ?? new Set(list.requirements.map(addressOf));
  addresses.set(list, known);
  return known;
}
