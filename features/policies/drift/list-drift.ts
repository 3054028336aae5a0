import { Prisma } from "@/generated/prisma/client";
import type { AnswerState, Verdict } from "@/generated/prisma/enums";
import { type Day, fromDay, toDay } from "@/lib/day";
import { type Actor, visibleTo } from "@/lib/permissions";
import type { Tx } from "@/lib/transaction";
import type { PolicyDocument } from "../document/document";
import { factsFrom } from "../facts";
import { templateOf } from "../load";
import { nameOfRelease } from "../rules";
import { type Drift, driftOf, type GroundToday } from "./drift-rules";

export type DriftedPolicy = {
  policyId: string;
  productId: string;
  productName: string;
  ownerId: string;
  version: number;
  drifts: Drift[];
  /** Releases that have shipped and that the newest version does not cover. */
  behind: string[];
};

/**
 * Every published policy that says something which is no longer so, or that a shipped release has left behind. The
 * number of statements does not grow with the number of policies.
 */
export async function listDrift(tx: Tx, actor: Actor, today: Day, productIds?: string[]): Promise<DriftedPolicy[]> {
  const { organisationId, productId } = visibleTo(actor);
  const policies = await tx.policy.findMany({
    where: {
      organisationId,
      latestVersion: { gt: 0 },
      archivedAt: null,
      AND: [productId ? { productId } : {}, productIds ? { productId: { in: productIds } } : {}],
    },
    include: { product: { include: productParts } },
  });
  if (policies.length === 0) return [];
  const ids = policies.map(({ id }) => id);
  const documents = await currentDocuments(tx, ids);
  const grounds = await doubtfulGrounds(tx, ids, today);

  return policies.flatMap((policy): DriftedPolicy[] => {
    const document = documents.get(policy.id);
    if (!document) return [];
    const { product } = policy;
    const facts = factsFrom({
      organisation: product.organisation,
      product: { name: product.name, models: [], supportEndsOn: toDay(product.supportEndsOn) },
      releases: [],
      productFacts: product.facts,
      dataItems: product.dataItems,
      template: templateOf(policy),
    });
    const drifts = driftOf(document, grounds.get(policy.id) ?? [], facts, today);
    const behind = product.releases
      .filter((release) => !document.product.releases.some((it) => isSame(it, release)))
      .filter((release) => isNewer(release, product.releases, document))
      .map(nameOfRelease);
    if (drifts.length + behind.length === 0) return [];
    const { id: policyId, productId: ofProduct, ownerId, latestVersion: version } = policy;
    return [{ policyId, productId: ofProduct, productName: product.name, ownerId, version, drifts, behind }];
  });
}

const productParts = {
  organisation: true,
  facts: true,
  dataItems: { where: { archivedAt: null }, orderBy: { id: "asc" as const } },
  releases: { where: { shippedOn: { not: null } } },
};

type Shipped = { hardwareRevision: string; firmwareVersion: string; shippedOn: Date | null };
type Printed = PolicyDocument["product"]["releases"][number];

const isSame = (printed: Printed, release: Shipped) =>
  printed.hardware === release.hardwareRevision && printed.firmware === release.firmwareVersion;

function isNewer(release: Shipped, all: Shipped[], document: PolicyDocument): boolean {
  const covered = all.filter((it) => document.product.releases.some((printed) => isSame(printed, it)));
  return covered.every((it) => (it.shippedOn?.getTime() ?? 0) < (release.shippedOn?.getTime() ?? 0));
}

async function currentDocuments(tx: Tx, policyIds: string[]): Promise<Map<string, PolicyDocument>> {
  const rows = await tx.$queryRaw<{ policyId: string; document: PolicyDocument }[]>`
    SELECT v."policyId", v."document"
      FROM "Policy" p JOIN "PolicyVersion" v ON v."policyId" = p."id" AND v."number" = p."latestVersion"
     WHERE p."id" IN ${asList(policyIds)} AND v."withdrawnAt" IS NULL`;
  return new Map(rows.map(({ policyId, document }) => [policyId, document]));
}

type Row = {
  policyId: string;
  claimId: string;
  answerId: string;
  assessmentId: string;
  key: string;
  releaseName: string;
  applies: boolean;
  verdict: Verdict | null;
  state: AnswerState;
  groundedUntil: Date | null;
  groundedAlways: boolean;
  exceptedUntil: Date | null;
  acceptedId: string | null;
  values: Record<string, string | number>;
  submissionId: string | null;
  frozenValues: Record<string, string | number> | null;
  exceptionStatus: string | null;
  exceptionExpiresOn: Date | null;
};

/** Only the grounds that look different from the day of publishing; the rule decides which of them have fallen. */
async function doubtfulGrounds(tx: Tx, policyIds: string[], today: Day): Promise<Map<string, GroundToday[]>> {
  const day = fromDay(today);
  const rows = await tx.$queryRaw<Row[]>`
    SELECT v."policyId", g."claimId", g."answerId", a."assessmentId",
           a."checklistId" || '/' || a."requirementId" AS "key",
           r."firmwareVersion" || ' (' || r."hardwareRevision" || ')' AS "releaseName",
           a."applies", a."verdict"::text, a."state"::text, a."groundedUntil", a."groundedAlways", a."exceptedUntil",
           a."acceptedId", a."values", g."submissionId", s."state" -> 'values' AS "frozenValues",
           x."status"::text AS "exceptionStatus", x."expiresOn" AS "exceptionExpiresOn"
      FROM "Policy" p
      JOIN "PolicyVersion" v ON v."policyId" = p."id" AND v."number" = p."latestVersion" AND v."withdrawnAt" IS NULL
      JOIN "VersionGround" g ON g."versionId" = v."id"
      JOIN "Answer" a ON a."id" = g."answerId"
      JOIN "Assessment" m ON m."id" = a."assessmentId"
      JOIN "Release" r ON r."id" = m."releaseId"
      LEFT JOIN "Submission" s ON s."id" = g."submissionId"
      LEFT JOIN "Exception" x ON x."id" = g."exceptionId"
     WHERE p."id" IN ${asList(policyIds)}
       AND NOT coalesce(g."exceptionId" IS NULL AND a."applies" AND a."state" = 'ACCEPTED' AND a."verdict" = 'MET'
             AND a."acceptedId" = g."submissionId" AND (a."groundedAlways" OR a."groundedUntil" >= ${day}::date), false)
       AND NOT coalesce(x."status" = 'APPROVED' AND x."expiresOn" >= ${day}::date
             AND a."applies" AND a."exceptedUntil" >= ${day}::date AND a."verdict" IN ('PARTLY_MET', 'NOT_MET'), false)
     ORDER BY g."claimId", a."assessmentId"`;
  const byPolicy = new Map<string, GroundToday[]>();
  for (const row of rows) byPolicy.set(row.policyId, [...(byPolicy.get(row.policyId) ?? []), asGround(row)]);
  return byPolicy;
}

function asGround(row: Row): GroundToday {
  const { claimId, answerId, assessmentId, key, releaseName, submissionId, frozenValues } = row;
  return {
    claimId,
    answerId,
    assessmentId,
    key,
    releaseName,
    answer: { ...row, groundedUntil: toDay(row.groundedUntil), exceptedUntil: toDay(row.exceptedUntil) },
    submission: submissionId ? { id: submissionId, values: frozenValues ?? {} } : null,
    exception: row.exceptionStatus
      ? { status: row.exceptionStatus, expiresOn: toDay(row.exceptionExpiresOn) ?? "" }
      : null,
  };
}

const asList = (ids: string[]) => Prisma.sql`(${Prisma.join(ids.map((id) => Prisma.sql`${id}::uuid`))})`;
