import { namesOf } from "@/features/people/names-of";
import type { Prisma } from "@/generated/prisma/client";
import type { PolicyState } from "@/generated/prisma/enums";
import { type Day, toDay } from "@/lib/day";
import { type Actor, can, visibleTo } from "@/lib/permissions";
import type { Tx } from "@/lib/transaction";
import { type DriftedPolicy, listDrift } from "./drift/list-drift";
import { nameOfRelease, type ReleaseToCover, whyNotEditable } from "./rules";

/** What every screen says of a policy first. */
type PolicyHead = {
  id: string;
  slug: string;
  productId: string;
  productName: string;
  state: PolicyState;
  /** The number of what was published last; 0 while nothing was. */
  latestVersion: number;
};

export type PolicyRow = PolicyHead & {
  publishedAt: string | null;
  withdrawn: boolean;
  drifted: number;
  behind: boolean;
};

function headOf(policy: Omit<PolicyHead, "productName"> & { product: { name: string } }): PolicyHead {
  const { id, slug, productId, product, state, latestVersion } = policy;
  return { id, slug, productId, productName: product.name, state, latestVersion };
}

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
        ...headOf(policy),
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

export type PolicyOverview = PolicyHead & {
  /** The releases that the next version will cover, by name. */
  covers: string[];
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
      releases: { include: { release: true } },
      versions: { orderBy: { number: "desc" }, include: { renditions: { select: { format: true } } } },
      submissions: { orderBy: { submittedAt: "desc" }, take: 1, include: { review: true } },
    },
  });
  if (!policy || !can(actor, "policy:read", policy)) return null;
  const [last] = policy.submissions;
  const ids = [...policy.versions.map((it) => it.publishedById), last?.submittedById, last?.review?.reviewedById];
  const nameOf = await namesOf(tx, ids);
  const [drift = null] = await listDrift(tx, actor, today, [policy.productId]);
  const waits = last && !last.decidedAt && !last.takenBackAt;
  return {
    ...headOf(policy),
    covers: policy.releases.map(({ release }) => nameOfRelease(release)).sort(),
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

export type ProductToDraft = { id: string; name: string; releases: ReleaseToCover[] };

const assessed = {
  where: { assessment: { isNot: null } },
  include: { models: { include: { model: true } } },
  orderBy: [{ shippedOn: { sort: "desc", nulls: "last" } }, { createdAt: "desc" }],
} as const satisfies Prisma.Product$releasesArgs;

/** Products without a policy that the actor may write one for, with their assessed releases, the newest first. */
export async function listProductsToDraft(tx: Tx, actor: Actor): Promise<ProductToDraft[]> {
  const { organisationId, productId } = visibleTo(actor);
  const products = await tx.product.findMany({
    where: { organisationId, ...(productId ? { id: productId } : {}), archivedAt: null, policies: { none: {} } },
    include: { releases: assessed },
    orderBy: { name: "asc" },
  });
  return products
    .filter((product) => can(actor, "policy:edit", { organisationId, productId: product.id }))
    .map(({ id, name, releases }) => ({
      id,
      name,
      releases: releases.map(asReleaseToCover),
    }));
}

/** What somebody chooses from who says which releases a policy covers; null where the policy is not theirs to edit. */
export async function findCoverage(tx: Tx, actor: Actor, policyId: string) {
  const policy = await tx.policy.findUnique({
    where: { id: policyId },
    include: { product: { select: { name: true, releases: assessed } }, releases: true },
  });
  if (!policy || !can(actor, "policy:edit", policy)) return null;
  return {
    productName: policy.product.name,
    latestVersion: policy.latestVersion,
    approved: policy.state === "APPROVED",
    whyNot: whyNotEditable(policy),
    releases: policy.product.releases.map(asReleaseToCover),
    covered: policy.releases.map(({ releaseId }) => releaseId),
  };
}

type AssessedRelease = Prisma.ReleaseGetPayload<{ include: typeof assessed.include }>;

const asReleaseToCover = ({ models, ...release }: AssessedRelease): ReleaseToCover => ({
  id: release.id,
  name: nameOfRelease(release),
  shippedOn: toDay(release.shippedOn),
  models: models.map(({ model }) => model.designation).sort(),
});
