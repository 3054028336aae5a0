import { applicable, type Standing, standing, type Tally, tally } from "@/features/assessments/rules";
import type { StandingCounts } from "@/features/assessments/standing-counts";
import { listMoves } from "@/features/assessments/upgrade/load-upgrade";
import { listPinned } from "@/features/checklists/pinned";
import { findProfileRules } from "@/features/checklists/queries";
import { isKnown, type Profile, visibleQuestions } from "@/features/checklists/rules";
import { type Day, toDay } from "@/lib/day";
import type { Actor } from "@/lib/permissions";
import type { Tx } from "@/lib/transaction";
import { factsFilled, isFilled } from "./fact-sections";
import { isComplete, type NextStep, nextSteps } from "./next-steps";
import { policySigns } from "./policy-signs";
import { listReviewers } from "./reviewers";
import { currentRelease, profileOf } from "./rules";
import { findVisibleProduct } from "./visible-products";

type CategoryProgress = { id: string; name: string; counts: StandingCounts; left: number };
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

type ReleaseRow = {
  firmwareVersion: string;
  hardwareRevision: string;
  capabilities: Parameters<typeof profileOf>[0];
  acceptedProfile: { id: string; state: unknown; decidedAt: Date | null } | null;
  submissions: { id: string }[];
};

const nameOf = ({ firmwareVersion, hardwareRevision }: ReleaseRow) =>
  `Release ${firmwareVersion}, hardware rev ${hardwareRevision}`;

async function describeProfile(tx: Tx, actor: Actor, release: ReleaseRow) {
  const rules = await findProfileRules(actor);
  const draft = profileOf(release.capabilities);
  const asked = visibleQuestions(draft, rules);
  const review = release.acceptedProfile
    ? await tx.review.findUnique({
        where: {
          organisationId_submissionId: {
            organisationId: actor.organisationId,
            submissionId: release.acceptedProfile.id,
          },
        },
      })
    : null;
  const by = review && (await tx.person.findUnique({ where: { id: review.reviewedById }, select: { name: true } }));
  const waiting = release.submissions.length > 0;
  const state: "accepted" | "submitted" | "open" | "none" = release.acceptedProfile
    ? "accepted"
    : waiting
      ? "submitted"
      : release.capabilities.length > 0
        ? "open"
        : "none";
  return {
    state,
    waiting,
    changed: changesOf(draft, release.acceptedProfile?.state),
    known: asked.filter((question) => isKnown(question, draft, rules)).length,
    questions: asked.length,
    accepted: release.acceptedProfile?.decidedAt
      ? { at: release.acceptedProfile.decidedAt, by: by?.name ?? "a former member" }
      : null,
    connectsBy: rules.questions
      .filter(({ id }) => id === "network-model")
      .flatMap(({ id, options }) => options.filter((option) => draft[id]?.choices.includes(option.id)))
      .map(({ label }) => label),
  };
}

/** How many answers of a draft differ from the accepted profile; 0 while none is accepted. */
function changesOf(draft: Profile, accepted: unknown): number {
  const before = (accepted as { profile?: Profile } | undefined)?.profile;
  if (!before) return 0;
  const ids = [...new Set([...Object.keys(draft), ...Object.keys(before)])];
  const say = (profile: Profile, id: string) =>
    JSON.stringify([profile[id]?.value ?? "unknown", profile[id]?.choices ?? []]);
  return ids.filter((id) => say(draft, id) !== say(before, id)).length;
}

/** One bar for the assessment and one for each of its categories, from one look at its answers. */
async function findBars(
  tx: Tx,
  actor: Actor,
  assessment: { id: string; checklists: { checklistId: string; version: string }[] },
  today: Day,
) {
  const rows = await tx.answer.findMany({
    where: { assessmentId: assessment.id, gone: false },
    select: {
      checklistId: true,
      requirementId: true,
      applies: true,
      verdict: true,
      state: true,
      groundedUntil: true,
      groundedAlways: true,
      exceptedUntil: true,
      _count: { select: { evidence: true } },
    },
  });
  const answers = rows.map((row) => ({
    ...row,
    key: `${row.checklistId}/${row.requirementId}`,
    groundedUntil: toDay(row.groundedUntil),
    exceptedUntil: toDay(row.exceptedUntil),
  }));
  const counts = countsOf(tally(answers, today));
  const lists = await listPinned(tx, actor, assessment.checklists);
  // One checklist is shown by its categories; of several, each is one bar. What two ask for counts in both.
  const parts =
    lists.length === 1 ? lists.flatMap((list) => list.categories) : lists.map((list) => ({ ...list, id: "" }));
  const categories = parts.map(({ id, short, requirements }): CategoryProgress => {
    const keys = new Set(requirements.map(({ key }) => key));
    const own = countsOf(
      tally(
        answers.filter(({ key }) => keys.has(key)),
        today,
      ),
    );
    return { id, name: short, counts: own, left: own.applicable - decided(own) };
  });
  const unproven = answers.filter(
    (answer) => answer.verdict === "MET" && answer._count.evidence === 0 && isOpen(standing(answer, today)),
  );
  return {
    assessmentId: assessment.id,
    total: rows.length,
    checklists: lists.length,
    newer: (await listMoves(tx, actor, assessment.checklists)).length,
    counts,
    categories,
    steps: {
      applicable: counts.applicable,
      answered: counts.answered,
      submitted: counts.submitted,
      decided: decided(counts),
      unproven: unproven.length,
    },
  };
}

const isOpen = (where: Standing) => where === "open";
const decided = ({ met, partlyMet, notMet, excepted }: StandingCounts) => met + partlyMet + notMet + excepted;

function countsOf(where: Tally): StandingCounts {
  const all = applicable(where);
  const { submitted, met, excepted, stale } = where;
  return {
    applicable: all,
    answered: all - where.open,
    submitted,
    met,
    partlyMet: where["partly-met"],
    excepted,
    notMet: where["not-met"],
    stale,
  };
}

function text(value: unknown): string | null {
  if (!isFilled(value)) return null;
  return Array.isArray(value) ? value.join(", ") : String(value);
}
