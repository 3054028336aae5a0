import { listPinned } from "@/features/checklists/pinned";
import { findProfileRules, listChecklists } from "@/features/checklists/queries";
import { applicableKeys } from "@/features/checklists/rules";
import type { Checklist } from "@/lib/content/types";
import { isId } from "@/lib/id";
import { type Actor, can } from "@/lib/permissions";
import type { Tx } from "@/lib/transaction";
import { acceptedProfileOf } from "../accepted-profile";
import { bringsOf, whyNotRemovable } from "./checklist-rules";
import { describeChoice } from "./describe-choice";
import { listTouched } from "./list-touched";

export type AssessmentChecklists = NonNullable<Awaited<ReturnType<typeof findChecklists>>>;

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
  const brings = (list: Checklist) => bringsOf(list, applies, states);
  const described = await describeChoice(tx, actor, held, brings);
  return {
    assessmentId,
    productId: assessment.productId,
    productName: release.product.name,
    release: release.firmwareVersion,
    profileAccepted: release.acceptedProfile !== null,
    mayChange: can(actor, "assessment:start", assessment) && release.product.archivedAt === null,
    held: held.flatMap((list) =>
      described.flatMap((here) =>
        here.id !== list.id
          ? []
          : {
              ...here,
              newer: newest.find(({ id, version }) => id === list.id && version !== list.version)?.version ?? null,
              whyNotRemovable: whyNotRemovable(
                list,
                held.filter((other) => other !== list),
                answers,
              ),
            },
      ),
    ),
    offered: await describeChoice(tx, actor, offered, brings),
  };
}
