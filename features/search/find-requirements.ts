import { requirementPath } from "@/features/checklists/paths";
import { findChecklist, listChecklists } from "@/features/checklists/queries";
import type { Checklist, Requirement } from "@/lib/content";
import { type Actor, visibleTo } from "@/lib/permissions";
import type { Tx } from "@/lib/transaction";
import type { FoundItem } from "./find-things";
import { rank } from "./rules";

const LINES = 8;
/** A requirement stands in every assessment: so many of the newest are worth a line each. */
const ASSESSMENTS = 3;

/** Requirements by id or words: in the newest assessments first, then in the checklists themselves. */
export async function findRequirements(tx: Tx, actor: Actor, query: string): Promise<FoundItem[]> {
  const { organisationId, productId } = visibleTo(actor);
  const assessments = await tx.assessment.findMany({
    where: { organisationId, productId, closedAt: null },
    select: {
      id: true,
      checklists: { select: { checklistId: true, version: true } },
      release: { select: { firmwareVersion: true, product: { select: { name: true, archivedAt: true } } } },
    },
    orderBy: { createdAt: "desc" },
  });
  const inUse = assessments.filter(({ release }) => release.product.archivedAt === null);
  const pinned = new Map(
    inUse.flatMap(({ checklists }) => checklists.map((list) => [`${list.checklistId}/${list.version}`, list])),
  );
  const lists = await Promise.all([...pinned.values()].map((it) => findChecklist(actor, it.checklistId, it.version)));
  const newest = await listChecklists(actor);

  const answered = best(query, lists.flatMap(requirementsOf)).flatMap((requirement) =>
    inUse
      .filter(({ checklists }) =>
        checklists.some((it) => it.checklistId === requirement.checklistId && it.version === requirement.version),
      )
      .slice(0, ASSESSMENTS)
      .map(({ id, release }) => ({
        label: `${requirement.id} ${requirement.statement}`,
        hint: `${release.product.name} · ${release.firmwareVersion}`,
        href: `/assessments/${id}/requirements/${requirement.checklistId}/${encodeURIComponent(requirement.id)}`,
      })),
  );
  if (answered.length >= LINES) return answered.slice(0, LINES);
  const read = best(query, newest.flatMap(requirementsOf)).map((requirement) => ({
    label: `${requirement.id} ${requirement.statement}`,
    hint: "Checklist",
    href: requirementPath(requirement),
  }));
  return [...answered, ...read].slice(0, LINES);
}

const requirementsOf = (list: Checklist | null): readonly Requirement[] => list?.requirements ?? [];

function best(query: string, requirements: readonly Requirement[]): Requirement[] {
  return requirements
    .map((requirement) => ({ requirement, at: rank(query, requirement.id, requirement.statement) }))
    .filter((found): found is { requirement: Requirement; at: number } => found.at !== null)
    .sort((a, b) => a.at - b.at)
    .slice(0, LINES)
    .map(({ requirement }) => requirement);
}
