import { acceptedProfileOf } from "@/features/assessments/accepted-profile";
import { type Standing, standing } from "@/features/assessments/rules";
import { requirementKey } from "@/features/checklists/key-rules";
import { listPinned } from "@/features/checklists/pinned";
import { eachOnce } from "@/features/checklists/pinned-rules";
import {
  findProfileRules,
  findSource,
  listChecklists,
  listObjectives,
  listSources,
} from "@/features/checklists/queries";
import { type Profile, whyNotApplicable } from "@/features/checklists/rules";
import { standardIds, standardName } from "@/features/checklists/standard-names";
import { currentRelease } from "@/features/products/rules";
import { findVisibleProduct } from "@/features/products/visible-products";
import { dayIn, now } from "@/lib/clock";
import type { Checklist, Requirement } from "@/lib/content/types";
import { toDay } from "@/lib/day";
import { type Actor, can } from "@/lib/permissions";
import type { Tx } from "@/lib/transaction";
import { checklistFor, type Provision, provisionsOf } from "./provision-rules";
import { type Bought, countBought, type LensAnswer, type LensLine, lookAt } from "./rules";

export type SeenAnswer = { requirement: Requirement; standing: Standing };

/** A rule-set seen through the answers of one assessment. */
export type SeenRuleSet = {
  id: string;
  name: string;
  counts: Record<Bought, number>;
  lines: (LensLine & { provision: Provision; own: SeenAnswer[]; whyNot: string | null })[];
};

/** What an assessment's answers of today buy of each rule-set; null where the product does not exist for the actor. */
export async function findLens(tx: Tx, actor: Actor, productId: string, wanted?: { releaseId?: string }) {
  const product = await findVisibleProduct(tx, actor, productId);
  if (!product || !can(actor, "assessment:read", product)) return null;
  const releases = await tx.release.findMany({
    where: { productId },
    include: { acceptedProfile: true, assessment: { include: { checklists: { orderBy: { addedAt: "asc" } } } } },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });
  const release = wanted?.releaseId ? releases.find(({ id }) => id === wanted.releaseId) : currentRelease(releases);
  if (wanted?.releaseId && !release) return null;
  const assessment = release?.assessment ?? null;
  const names = releases.flatMap(({ id, firmwareVersion, assessment: it }) => (it ? [{ id, firmwareVersion }] : []));
  if (!release || !assessment) return { release: release ?? null, releases: names, seen: null };

  const pinned = await listPinned(tx, actor, assessment.checklists);
  const answers = await listAnswers(tx, actor, assessment.id, pinned);
  const ruleSets = await seeThrough(tx, actor, pinned, answers, acceptedProfileOf(release));
  return {
    release,
    releases: names,
    seen: { assessmentId: assessment.id, checklists: pinned.map(({ short }) => short), ruleSets, answers },
  };
}

async function listAnswers(tx: Tx, actor: Actor, assessmentId: string, pinned: readonly Checklist[]) {
  const today = dayIn(actor.organisation.timeZone, now());
  const rows = await tx.answer.findMany({
    where: { assessmentId, gone: false },
    omit: { rationale: true, values: true },
  });
  const requirements = new Map(eachOnce(pinned.flatMap((list) => list.requirements)).map((it) => [it.key, it]));
  return new Map(
    rows.flatMap((row): [string, SeenAnswer][] => {
      const requirement = requirements.get(requirementKey(row));
      const dates = { groundedUntil: toDay(row.groundedUntil), exceptedUntil: toDay(row.exceptedUntil) };
      return requirement ? [[requirement.key, { requirement, standing: standing({ ...row, ...dates }, today) }]] : [];
    }),
  );
}

async function seeThrough(
  tx: Tx,
  actor: Actor,
  pinned: readonly Checklist[],
  answers: ReadonlyMap<string, SeenAnswer>,
  profile: Profile | null,
): Promise<SeenRuleSet[]> {
  const newest = await listChecklists(tx, actor);
  const [objectives, sources, rules] = await Promise.all([
    listObjectives(actor),
    listSources(actor),
    findProfileRules(actor),
  ]);
  return Promise.all(
    standardIds.map(async (id) => {
      const checklist = checklistFor(id, pinned) ?? checklistFor(id, newest);
      const source = checklist ? await findSource(tx, actor, checklist) : (sources.find((it) => it.id === id) ?? null);
      // Another provision of the same rule-set is another thing, whatever end it serves.
      const its = new Set(checklist?.requirements.map(({ key }) => key));
      const others = [...answers.values()].filter(({ requirement }) => !its.has(requirement.key)).map(asLensAnswer);
      const lines = provisionsOf({ standard: id, checklist, source, objectives }).map((provision) => {
        const own = provision.requirements.flatMap(({ key }) => answers.get(key) ?? []);
        const reasons = provision.requirements.map((it) => whyNotApplicable(it, profile, rules));
        const whyNot = reasons.length > 0 && reasons.every((it) => it !== null) ? (reasons[0] ?? null) : null;
        const asked = { id: provision.id, own: own.map(asLensAnswer), objectives: provision.objectives, whyNot };
        return { ...lookAt(asked, others), provision, own, whyNot };
      });
      return { id, name: standardName(id), counts: countBought(lines), lines };
    }),
  );
}

const asLensAnswer = ({ requirement: { key, objectives }, standing: where }: SeenAnswer): LensAnswer => ({
  key,
  objectives,
  standing: where,
});
