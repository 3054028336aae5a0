import { escapeLike } from "@/features/search/rules";
import { Prisma } from "@/generated/prisma/client";
import type { PolicyState } from "@/generated/prisma/enums";
import { addDays, type Day } from "@/lib/day";
import type { Actor } from "@/lib/permissions";
import type { Tx } from "@/lib/transaction";
import type { PolicyFilter, ProductFilter, ProductSort, SupportFilter } from "./product-filter";
import { SUPPORT_ENDS_SOON } from "./rules";

/** A product of a page, in one row: with its current release, as `currentRelease` chooses it, and its policy. */
export type PagedProduct = {
  id: string;
  name: string;
  supportEndsOn: Day | null;
  models: string[];
  releaseId: string | null;
  firmware: string;
  hardware: string;
  assessmentId: string | null;
  policyId: string | null;
  policyState: PolicyState;
  latestVersion: number;
  slug: string;
  /** How many products fit, on all pages. */
  found: number;
};

/**
 * One page of the products that fit, narrowed, sorted and counted by the database: the thousandth product costs a page
 * nothing. A page past the end is the last one. `amongIds` narrows to what only our own rules can tell.
 */
export function pageOfProducts(
  tx: Tx,
  actor: Actor,
  filter: ProductFilter,
  { today, pageSize, amongIds }: { today: Day; pageSize: number; amongIds: string[] | null },
): Promise<PagedProduct[]> {
  return tx.$queryRaw<PagedProduct[]>`
    WITH "lapsed" AS (${lapsed(actor, filter.sort, today)}), "fitting" AS MATERIALIZED (
      SELECT p."id", p."organisationId", p."name", p."supportEndsOn",
             y."id" AS "policyId", y."state" AS "policyState", y."latestVersion", y."slug",
             r."id" AS "releaseId", r."firmwareVersion", r."hardwareRevision", r."assessmentId", ${share}
        FROM "Product" p
        LEFT JOIN "Policy" y ON y."productId" = p."id" AND y."archivedAt" IS NULL
        LEFT JOIN LATERAL (
          SELECT r."id", r."firmwareVersion", r."hardwareRevision", m."id" AS "assessmentId", m."applicable",
                 m."acceptedMet", m."acceptedPartly"
            FROM "Release" r
            LEFT JOIN "Assessment" m ON m."organisationId" = r."organisationId" AND m."releaseId" = r."id"
           WHERE r."productId" = p."id"
           ORDER BY m."id" IS NULL, r."createdAt" DESC, r."id" DESC
           LIMIT 1) r ON true
        LEFT JOIN "lapsed" ON "lapsed"."assessmentId" = r."assessmentId"
       WHERE ${Prisma.join([...visible(actor), ...narrowed(filter, today), ...among(amongIds)], " AND ")}
    )
    SELECT "id", "name", "supportEndsOn"::text, "policyId", "policyState"::text, "latestVersion", "slug", "releaseId",
           "firmwareVersion" AS "firmware", "hardwareRevision" AS "hardware", "assessmentId",
           ARRAY(SELECT d."designation" FROM "ProductModel" d WHERE d."productId" = "fitting"."id" ORDER BY 1) AS "models",
           (SELECT count(*)::int FROM "fitting") AS "found"
      FROM "fitting"
     ORDER BY ${orders[filter.sort]} ${byName}
     LIMIT ${pageSize}::bigint
    OFFSET (SELECT least(${filter.page - 1}, greatest(ceil(count(*) / ${pageSize}::numeric) - 1, 0)) * ${pageSize}::bigint
              FROM "fitting")`;
}

/** The products that exist for somebody, as `visibleProducts` says it of other queries. */
function visible({ organisationId, onlyProductIds }: Actor): Prisma.Sql[] {
  return [Prisma.sql`p."organisationId" = ${organisationId}::uuid`, ...among(onlyProductIds)];
}

const among = (ids: readonly string[] | null): Prisma.Sql[] =>
  ids ? [Prisma.sql`p."id" = ANY (${[...ids]}::uuid[])`] : [];

function narrowed({ q, policy, support, archived }: ProductFilter, today: Day): Prisma.Sql[] {
  const contains = `%${escapeLike(q)}%`;
  const named = Prisma.sql`(p."name" ILIKE ${contains}
    OR EXISTS (SELECT FROM "ProductModel" d WHERE d."productId" = p."id" AND d."designation" ILIKE ${contains})
    OR EXISTS (SELECT FROM "Release" f WHERE f."productId" = p."id" AND f."firmwareVersion" ILIKE ${contains}))`;
  return [
    archived ? Prisma.sql`p."archivedAt" IS NOT NULL` : Prisma.sql`p."archivedAt" IS NULL`,
    ...(q ? [named] : []),
    supported(support, today),
    policies[policy],
  ];
}

function supported(support: SupportFilter, today: Day): Prisma.Sql {
  const soon = addDays(today, SUPPORT_ENDS_SOON);
  return {
    any: Prisma.sql`true`,
    running: Prisma.sql`p."supportEndsOn" >= ${today}::date`,
    ending: Prisma.sql`p."supportEndsOn" BETWEEN ${today}::date AND ${soon}::date`,
    ended: Prisma.sql`p."supportEndsOn" < ${today}::date`,
    unknown: Prisma.sql`p."supportEndsOn" IS NULL`,
  }[support];
}

// Which policies have drifted or are behind only the documents can tell: those come as `amongIds`.
const policies: Record<PolicyFilter, Prisma.Sql> = {
  any: Prisma.sql`true`,
  none: Prisma.sql`y."id" IS NULL`,
  draft: Prisma.sql`y."latestVersion" = 0`,
  published: Prisma.sql`y."latestVersion" > 0`,
  drifted: Prisma.sql`true`,
  behind: Prisma.sql`true`,
};

/**
 * What the kept tallies count and today's date does not, by assessment: what has gone out of date or is excepted. Asked
 * once for all, by its dates: to look through the answers of each assessment costs the more the more there are.
 */
function lapsed({ organisationId }: Actor, sort: ProductSort, today: Day): Prisma.Sql {
  return Prisma.sql`
    SELECT a."assessmentId", count(*) FILTER (WHERE a."verdict" = 'MET') AS "met",
           count(*) FILTER (WHERE a."verdict" = 'PARTLY_MET') AS "partly"
      FROM "Answer" a
     WHERE ${sort === "accepted"} AND a."organisationId" = ${organisationId}::uuid
       AND a."state" = 'ACCEPTED' AND a."applies" AND NOT a."gone"
       AND (a."verdict" = 'PARTLY_MET' AND a."exceptedUntil" >= ${today}::date
         OR a."verdict" = 'MET' AND NOT a."groundedAlways" AND a."groundedUntil" < ${today}::date
         OR a."verdict" = 'MET' AND NOT a."groundedAlways" AND a."groundedUntil" IS NULL)
     GROUP BY 1`;
}

/**
 * The share that is accepted today, as `conformance` says it. What nobody holds against a checklist yet stands first: it
 * has the longest way to go.
 */
const share = Prisma.sql`
  CASE WHEN r."assessmentId" IS NULL THEN -1
       WHEN r."applicable" = 0 THEN 1
       ELSE (r."acceptedMet" - coalesce("lapsed"."met", 0)
             + (r."acceptedPartly" - coalesce("lapsed"."partly", 0)) / 2.0) / r."applicable"
   END AS "share"`;

const orders: Record<ProductSort, Prisma.Sql> = {
  accepted: Prisma.sql`"share",`,
  name: Prisma.sql``,
  support: Prisma.sql`"supportEndsOn" NULLS LAST,`,
};

/** By letters without marks and capitals: which orders of its own a database knows differs from one to the other. */
const byName = Prisma.sql`lower(regexp_replace(normalize("name", NFKD), '[\u0300-\u036f]', '', 'g')), "name", "id"`;
