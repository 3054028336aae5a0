import type { PolicyState } from "@/generated/prisma/enums";
import { type Day, toDay } from "@/lib/day";
import { type Actor, can, visibleTo } from "@/lib/permissions";
import type { Tx } from "@/lib/transaction";
import { type DriftedPolicy, listDrift } from "./drift/drift";

export type PolicyRow = {
  id: string;
  slug: string;
  productId: string;
  productName: string;
  state: PolicyState;
  latestVersion: number;
  publishedAt: string | null;
  withdrawn: boolean;
  drifted: number;
  behind: boolean;
};

/** Every policy that exists for the actor, by the name of its product. */
export async function listPolicies(tx: Tx, actor: Actor, today: Day): Promise<PolicyRow[]> {
  const policies = await tx.policy.findMany({
    where: { ...visibleTo(actor), archivedAt: null },
    include: {
      product: { select: { name: true } },
      versions: { select: { number: true, publishedAt: true, withdrawnAt: true } },
    },
  });
  const drift = new Map((await listDrift(tx, actor, today)).map((it) => [it.policyId, it]));
  return policies
    .map((policy) => {
      const latest = policy.versions.find(({ number }) => number === policy.latestVersion);
      return {
        id: policy.id,
        slug: policy.slug,
        productId: policy.productId,
        productName: policy.product.name,
        state: policy.state,
        latestVersion: policy.latestVersion,
        publishedAt: latest?.publishedAt.toISOString() ?? null,
        withdrawn: Boolean(latest?.withdrawnAt),
        drifted: drift.get(policy.id)?.drifts.length ?? 0,
        behind: (drift.get(policy.id)?.behind.length ?? 0) > 0,
      };
    })
    .sort((a, b) => a.productName.localeCompare(b.productName));
}

export type VersionRow = {
  id: string;
  number: number;
  changeNote: string;
  publishedAt: string;
  publishedBy: string;
  sha256: string;
  withdrawn: { at: string; why: string } | null;
  rendered: boolean;
};

export type PolicyOverview = {
  id: string;
  slug: string;
  productId: string;
  productName: string;
  state: PolicyState;
  latestVersion: number;
  versions: VersionRow[];
  drift: DriftedPolicy | null;
  waiting: { submissionId: string; submittedAt: string; submittedBy: string } | null;
  returned: { note: string; by: string } | null;
  may: { edit: boolean; publish: boolean; withdraw: boolean };
};

/** One policy with its versions and what has become of them; null where it does not exist for the actor. */
export async function findPolicyOverview(
  tx: Tx,
  actor: Actor,
  policyId: string,
  today: Day,
): Promise<PolicyOverview | null> {
  const policy = await tx.policy.findUnique({
    where: { id: policyId },
    include: {
      product: { select: { name: true } },
      versions: { orderBy: { number: "desc" }, include: { renditions: { select: { format: true } } } },
      submissions: { orderBy: { submittedAt: "desc" }, take: 1, include: { review: true } },
    },
  });
  if (!policy || !can(actor, "policy:read", policy)) return null;
  const [last] = policy.submissions;
  const ids = [...policy.versions.map((it) => it.publishedById), last?.submittedById, last?.review?.reviewedById];
  const people = await tx.person.findMany({ where: { id: { in: ids.filter((id) => id !== undefined) } } });
  const nameOf = (id: string | undefined) => people.find((person) => person.id === id)?.name ?? "A former member";
  const [drift = null] = await listDrift(tx, actor, today, [policy.productId]);
  const waits = last && !last.decidedAt && !last.takenBackAt;
  return {
    id: policy.id,
    slug: policy.slug,
    productId: policy.productId,
    productName: policy.product.name,
    state: policy.state,
    latestVersion: policy.latestVersion,
    versions: policy.versions.map((it) => ({
      id: it.id,
      number: it.number,
      changeNote: it.changeNote,
      publishedAt: it.publishedAt.toISOString(),
      publishedBy: nameOf(it.publishedById),
      sha256: it.documentSha256,
      withdrawn: it.withdrawnAt && { at: it.withdrawnAt.toISOString(), why: it.withdrawnWhy ?? "" },
      rendered: it.renditions.length === 2,
    })),
    drift,
    waiting: waits
      ? { submissionId: last.id, submittedAt: last.submittedAt.toISOString(), submittedBy: nameOf(last.submittedById) }
      : null,
    returned:
      last?.review?.decision === "RETURNED" && policy.state === "DRAFT"
        ? { note: last.review.note, by: nameOf(last.review.reviewedById) }
        : null,
    may: {
      edit: can(actor, "policy:edit", policy),
      publish: can(actor, "policy:publish", policy),
      withdraw: can(actor, "policy:withdraw", policy),
    },
  };
}

export type ProductToDraft = {
  id: string;
  name: string;
  releases: { id: string; name: string; shippedOn: Day | null }[];
};

/** Products without a policy that the actor may write one for, with their assessed releases, the newest first. */
export async function listProductsToDraft(tx: Tx, actor: Actor): Promise<ProductToDraft[]> {
  const { organisationId, productId } = visibleTo(actor);
  const products = await tx.product.findMany({
    where: { organisationId, ...(productId ? { id: productId } : {}), archivedAt: null, policies: { none: {} } },
    include: { releases: { where: { assessment: { isNot: null } }, orderBy: { createdAt: "desc" } } },
    orderBy: { name: "asc" },
  });
  return products
    .filter((product) => can(actor, "policy:edit", { organisationId, productId: product.id }))
    .map(({ id, name, releases }) => ({
      id,
      name,
      releases: releases.map((release) => ({
        id: release.id,
        name: `${release.firmwareVersion} (${release.hardwareRevision})`,
        shippedOn: toDay(release.shippedOn),
      })),
    }));
}
