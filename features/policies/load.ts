import { partsOfKey, requirementKey } from "@/features/checklists/key-rules";
import { listRequirements } from "@/features/checklists/pinned";
import { dayIn } from "@/lib/clock";
import { loadContent } from "@/lib/content";
import type { Requirement } from "@/lib/content/types";
import { toDay } from "@/lib/day";
import type { Actor } from "@/lib/permissions";
import type { Tx } from "@/lib/transaction";
import type { AnswerForClaim, CoveredRelease } from "./claim-rules";
import type { Named } from "./document/build-document";
import { type Facts, factsFrom } from "./facts";
import { nameOfRelease } from "./rules";
import type { Section, SectionBody } from "./sections/section-body";

export type LoadedRelease = CoveredRelease & {
  releaseId: string;
  hardware: string;
  firmware: string;
  models: string[];
  revision: number;
  checklists: { checklistId: string; version: string }[];
};

/** A policy as its commands see it. */
export async function findPolicy(tx: Tx, policyId: string) {
  return tx.policy.findUnique({ where: { id: policyId }, include: { releases: true, sections: true } });
}

export type LoadedPolicy = NonNullable<Awaited<ReturnType<typeof findPolicy>>>;

/** A submission of a policy, decided or not; null where the id is that of something else. */
export async function findPolicySubmission(tx: Tx, submissionId: string) {
  const submission = await tx.submission.findUnique({ where: { id: submissionId } });
  if (!submission?.policyId || submission.kind !== "POLICY" || !submission.productId) return null;
  return { ...submission, policyId: submission.policyId, productId: submission.productId };
}

/** The template that a policy was drafted from, at the version it keeps; content never loses one, so a gap is a bug. */
export function templateOf(policy: { templateId: string; templateVersion: string }) {
  const template = loadContent().policyTemplate(policy.templateId, policy.templateVersion);
  if (!template)
    throw new Error(`There is no policy template ${policy.templateId} of version ${policy.templateVersion}.`);
  return template;
}

/** The sections of a policy in the order of its template. */
export function sectionsOf(policy: LoadedPolicy): Section[] {
  const bodies = new Map(policy.sections.map((row) => [row.sectionId, row.body as unknown as SectionBody]));
  return templateOf(policy).sections.map(({ id }) => ({ sectionId: id, blocks: bodies.get(id)?.blocks ?? [] }));
}

const answerParts = {
  accepted: { select: { decidedAt: true } },
  exceptions: { where: { status: "APPROVED" as const }, orderBy: { expiresOn: "desc" as const }, take: 1 },
};

/** The covered releases with every answer of their assessments, in the order of the assessments' ids. */
export async function loadReleases(tx: Tx, actor: Actor, releaseIds: string[]): Promise<LoadedRelease[]> {
  const rows = await tx.release.findMany({
    where: { id: { in: releaseIds }, organisationId: actor.organisationId },
    include: {
      models: { include: { model: true } },
      assessment: { include: { checklists: true, answers: { where: { gone: false }, include: answerParts } } },
    },
  });
  return rows
    .sort((a, b) => (a.assessment?.id ?? "").localeCompare(b.assessment?.id ?? ""))
    .map((release) => ({
      releaseId: release.id,
      name: nameOfRelease(release),
      hardware: release.hardwareRevision,
      firmware: release.firmwareVersion,
      models: release.models.map(({ model }) => model.designation),
      assessmentId: release.assessment?.id ?? null,
      revision: release.assessment?.revision ?? 0,
      checklists: release.assessment?.checklists.map(({ checklistId, version }) => ({ checklistId, version })) ?? [],
      answers: new Map(
        (release.assessment?.answers ?? []).map((row) => {
          const key = requirementKey(row);
          const [exception] = row.exceptions;
          const answer: AnswerForClaim = {
            answerId: row.id,
            key,
            applies: row.applies,
            verdict: row.verdict,
            state: row.state,
            groundedUntil: toDay(row.groundedUntil),
            groundedAlways: row.groundedAlways,
            exceptedUntil: toDay(row.exceptedUntil),
            acceptedId: row.acceptedId,
            acceptedOn: row.accepted?.decidedAt ? dayIn(actor.organisation.timeZone, row.accepted.decidedAt) : null,
            values: row.values as Record<string, string | number>,
            exception: exception ? { ...exception, expiresOn: toDay(exception.expiresOn) } : null,
          };
          return [key, answer];
        }),
      ),
    }));
}

/** Every fact that the policy of a product can state, as it stands now. */
export async function loadFacts(
  tx: Tx,
  policy: { productId: string; organisationId: string; templateId: string; templateVersion: string },
  releases: readonly LoadedRelease[],
): Promise<Facts> {
  const product = await tx.product.findUniqueOrThrow({
    where: { id: policy.productId },
    include: {
      organisation: true,
      facts: true,
      models: { orderBy: { designation: "asc" } },
      dataItems: { where: { archivedAt: null }, orderBy: { id: "asc" } },
    },
  });
  const covered = [...new Set(releases.flatMap((release) => release.models))].sort();
  return factsFrom({
    organisation: product.organisation,
    product: {
      name: product.name,
      models: covered.length > 0 ? covered : product.models.map(({ designation }) => designation),
      supportEndsOn: toDay(product.supportEndsOn),
    },
    releases: releases.map(({ hardware, firmware }) => ({ hardware, firmware })),
    productFacts: product.facts,
    dataItems: product.dataItems,
    template: templateOf(policy),
  });
}

/** The requirements of the checklists that the releases are held against, each once. */
export async function loadRequirements(
  tx: Tx,
  actor: Actor,
  releases: readonly LoadedRelease[],
): Promise<Requirement[]> {
  const refs = new Map(
    releases.flatMap(({ checklists }) => checklists).map((ref) => [`${ref.checklistId}/${ref.version}`, ref]),
  );
  return listRequirements(tx, actor, [...refs.values()]);
}

/** What buyers are told about a requirement: its idea, and the checklist with its version. */
export function namesForBuyers(requirements: readonly Requirement[]): (key: string) => Named {
  const content = loadContent();
  const byKey = new Map(requirements.map((requirement) => [requirement.key, requirement]));
  return (key) => {
    const requirement = byKey.get(key);
    if (!requirement) return { objective: "A check", checklist: partsOfKey(key).checklistId, stepOf: null };
    // Named after the checklist that the assessment holds; the requirement may be defined in another one.
    const { listed } = requirement;
    const checklist = content.checklistVersion(listed.checklistId, listed.version);
    const [main = ""] = requirement.objectives;
    return {
      objective: content.objectives.get(main)?.title ?? requirement.statement,
      checklist: `${checklist?.title ?? listed.checklistId}, version ${listed.version}`,
      stepOf: requirement.audience === "consumer" ? main : null,
    };
  };
}
