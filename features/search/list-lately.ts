import { answerPath } from "@/features/assessments/paths";
import { findPinnedRequirement } from "@/features/checklists/pinned";
import { type Actor, visibleTo } from "@/lib/permissions";
import type { Tx } from "@/lib/transaction";
import type { FoundItem } from "./found-item";

/** How many lines of the trail are looked at, and how many things of each kind are found there at the most. */
const LOOKED_AT = 60;
const ANSWERS = 3;
const PRODUCTS = 3;

/** What somebody last worked on, read from the trail: the answers, then the products. */
export async function listLately(tx: Tx, actor: Actor): Promise<FoundItem[]> {
  const { organisationId, productId } = visibleTo(actor);
  const events = await tx.auditEvent.findMany({
    where: { organisationId, actorId: actor.id, productId: productId ?? { not: null } },
    select: { subject: true, subjectId: true, productId: true },
    orderBy: { sequence: "desc" },
    take: LOOKED_AT,
  });
  if (events.length === 0) return [];
  const answerIds = distinct(events.flatMap(({ subject, subjectId }) => (subject === "answer" ? subjectId : [])));
  const productIds = distinct(events.flatMap((event) => event.productId ?? []));
  const answers = await listAnswers(tx, actor, answerIds.slice(0, ANSWERS));
  const products = await tx.product.findMany({
    where: { organisationId, id: { in: productIds.slice(0, PRODUCTS) } },
    select: { id: true, name: true, models: { select: { designation: true } } },
  });
  const recent = products.map(({ id, name, models }) => ({
    id,
    item: { label: name, hint: models.map(({ designation }) => designation).join(", "), href: `/products/${id}` },
  }));
  return [...inOrder(answers, answerIds), ...inOrder(recent, productIds)];
}

type Placed = { id: string; item: FoundItem };

async function listAnswers(tx: Tx, actor: Actor, ids: string[]): Promise<Placed[]> {
  const answers = await tx.answer.findMany({
    where: { id: { in: ids } },
    include: {
      assessment: {
        include: { checklists: true, release: { include: { product: { select: { name: true } } } } },
      },
    },
  });
  return Promise.all(
    answers.map(async ({ id, checklistId, requirementId, assessment }) => {
      const { release, checklists } = assessment;
      const requirement = await findPinnedRequirement(tx, actor, checklists, { checklistId, requirementId });
      return {
        id,
        item: {
          label: `${requirementId} ${requirement?.statement ?? ""}`.trim(),
          hint: `${release.product.name} · ${release.firmwareVersion}`,
          href: answerPath(assessment.id, { checklistId, requirementId }),
        },
      };
    }),
  );
}

const distinct = (ids: string[]) => [...new Set(ids)];

const inOrder = (placed: Placed[], ids: string[]): FoundItem[] =>
  ids.flatMap((id) => placed.find((it) => it.id === id)?.item ?? []);
