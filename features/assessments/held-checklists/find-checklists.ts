import { checklistPath } from "@/features/checklists/paths";
import { listPinned } from "@/features/checklists/pinned";
import { findProfileRules, findSource, listChecklists } from "@/features/checklists/queries";
import { applicableKeys } from "@/features/checklists/rules";
import type { Checklist } from "@/lib/content/types";
import { isId } from "@/lib/id";
import { type Actor, can } from "@/lib/permissions";
import type { Tx } from "@/lib/transaction";
import { acceptedProfileOf } from "../accepted-profile";
import { type Brings, bringsOf, whyNotRemovable } from "./checklist-rules";
import { listTouched } from "./list-touched";

export type AssessmentChecklists = NonNullable<Awaited<ReturnType<typeof findChecklists>>>;

/** A checklist in short, with what it means for one assessment. */
export type ChecklistHere = Brings & {
  id: string;
  version: string;
  title: string;
  short: string;
  audience: Checklist["audience"];
  publisher: string;
  href: string;
  /** For a law: from when it binds, and whom. */
  binds: NonNullable<Checklist["binds"]> | null;
};

/** The checklists of an assessment, and those that could join it, with what each brings. */
export async function findChecklists(tx: Tx, actor: Actor, assessmentId: string) {
  if (!isId(assessmentId)) return null;
  const assessment = await tx.assessment.findUnique({
    where: { id: assessmentId },
    include: {
      checklists: { orderBy: { addedAt: "asc" } },
      release: { include: { product: true, acceptedProfile: true } },
    },
  });
  if (!assessment || !can(actor, "assessment:read", assessment)) return null;
  const { release } = assessment;
  const answers = await listTouched(tx, assessmentId);
  const states = new Map(answers.map(({ key, state }) => [key, state]));
  const held = await listPinned(tx, actor, assessment.checklists);
  const newest = await listChecklists(tx, actor);
  const offered = newest.filter(({ id }) => !held.some((list) => list.id === id));

  const all = [...held, ...offered].flatMap((list) => list.requirements);
  const applies = applicableKeys(all, acceptedProfileOf(release), await findProfileRules(actor));
  return {
    assessmentId,
    productId: assessment.productId,
    productName: release.product.name,
    release: release.firmwareVersion,
    profileAccepted: release.acceptedProfile !== null,
    mayChange: can(actor, "assessment:start", assessment) && release.product.archivedAt === null,
    held: await Promise.all(
      held.map(async (list) => ({
        ...(await describeHere(tx, actor, list, bringsOf(list, applies, states))),
        newer: newest.find(({ id, version }) => id === list.id && version !== list.version)?.version ?? null,
        whyNotRemovable: whyNotRemovable(
          list,
          held.filter((other) => other !== list),
          answers,
        ),
      })),
    ),
    offered: await Promise.all(offered.map((list) => describeHere(tx, actor, list, bringsOf(list, applies, states)))),
  };
}

/** A checklist with what it brings, for lists to choose from. */
export async function describeHere(tx: Tx, actor: Actor, list: Checklist, brings: Brings): Promise<ChecklistHere> {
  const { id, version, title, short, audience, binds = null } = list;
  const publisher = (await findSource(tx, actor, list))?.publisher ?? "";
  return { id, version, title, short, audience, binds, publisher, href: checklistPath(list), ...brings };
}
