import { findProfileRules } from "@/features/checklists/queries";
import { type Day, toDay } from "@/lib/day";
import type { Actor } from "@/lib/permissions";
import type { Tx } from "@/lib/transaction";
import { factsFilled, isFilled } from "../fact-sections";
import { policySigns } from "../policy-signs";
import { listReviewers } from "../reviewers";
import { currentRelease } from "../rules";
import { findVisibleProduct } from "../visible-products";
import { describeProfile } from "./describe-profile";
import { findBars } from "./find-bars";
import { isComplete, type NextStep, nextSteps } from "./next-steps";

export type Overview = NonNullable<Awaited<ReturnType<typeof findOverview>>>;

/** Everything that the first page of a product says. */
export async function findOverview(tx: Tx, actor: Actor, productId: string, today: Day) {
  const product = await findVisibleProduct(tx, actor, productId);
  if (!product) return null;
  const [owner, facts, releases, signs, promised] = [
    await tx.person.findUnique({ where: { id: product.ownerId }, select: { name: true } }),
    await tx.productFact.findMany({ where: { productId } }),
    await tx.release.findMany({
      where: { productId },
      include: releaseParts,
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    }),
    await policySigns(tx, actor, [productId], today),
    await tx.policyVersion.aggregate({ where: { policy: { productId } }, _max: { supportEndsOn: true } }),
  ];
  const current = currentRelease(releases);
  const newest = releases[0] ?? null;
  const policy = signs.get(productId) ?? null;

  const currentProfile = current && (await describeProfile(tx, actor, current));
  const workProfile = newest && newest.id !== current?.id ? await describeProfile(tx, actor, newest) : currentProfile;
  const bars = current?.assessment ? await findBars(tx, actor, current.assessment, today) : null;
  const work = newest?.assessment && newest.id === current?.id ? bars : null;
  const leads = await listReviewers(tx, actor, { productId, contributorIds: [] });

  const filled = factsFilled({ supportEndsOn: product.supportEndsOn, facts });
  const steps: NextStep[] = nextSteps({
    productId,
    facts: filled,
    release: newest && { id: newest.id, name: nameOf(newest) },
    profile: workProfile ?? { state: "none", known: 0, questions: (await findProfileRules(actor)).questions.length },
    assessment: newest?.assessment && work ? { id: newest.assessment.id, newer: work.newer, ...work.steps } : null,
    reviewers: leads.filter(({ id }) => id !== actor.id).map(({ name }) => name),
    policy: policy && { id: policy.policyId, latestVersion: policy.latestVersion },
  });
  const said = new Map(facts.map(({ factId, value }) => [factId, value]));
  return {
    product: { id: productId, createdAt: product.createdAt, supportEndsOn: toDay(product.supportEndsOn) },
    release: current && { id: current.id, firmware: current.firmwareVersion, hardware: current.hardwareRevision },
    newest: newest && { id: newest.id, name: nameOf(newest) },
    profile: currentProfile,
    bars,
    policy,
    /** The list leads until the first policy is out, and again for each release that nobody has assessed. */
    steps: isComplete(steps) || (policy && policy.latestVersion > 0 && newest?.assessment) ? null : steps,
    facts: {
      ...filled,
      owner: owner?.name ?? "A former member",
      models: product.models.map(({ designation }) => designation),
      onSaleSince: releases.flatMap(({ shippedOn }) => toDay(shippedOn) ?? []).sort()[0] ?? null,
      promisedUntil: toDay(promised._max.supportEndsOn),
      connectsBy: currentProfile?.connectsBy ?? [],
      usedFor: text(said.get("intended-use")),
      sensors: text(said.get("sensors")),
    },
  };
}

const releaseParts = {
  capabilities: true,
  acceptedProfile: true,
  submissions: { where: { kind: "PROFILE" as const, decidedAt: null, takenBackAt: null } },
  assessment: { include: { checklists: { orderBy: { addedAt: "asc" as const } } } },
};

const nameOf = (release: { firmwareVersion: string; hardwareRevision: string }) =>
  `Release ${release.firmwareVersion}, hardware rev ${release.hardwareRevision}`;

function text(value: unknown): string | null {
  if (!isFilled(value)) return null;
  return Array.isArray(value) ? value.join(", ") : String(value);
}
