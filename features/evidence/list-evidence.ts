import { z } from "zod";
import { Prisma } from "@/generated/prisma/client";
import type { EvidenceKind } from "@/generated/prisma/enums";
import { addDays, type Day, toDay } from "@/lib/day";
import type { Actor } from "@/lib/permissions";
import type { Tx } from "@/lib/transaction";
import type { RevisionState } from "./rules";

/** What is shown as ending soon: this many days ahead. */
const SOON = 60;

const orders = ["soonest", "newest", "title"] as const;
const states = ["OPEN", "SUBMITTED", "ACCEPTED", "RETURNED", "WITHDRAWN"] as const;

/** What an address says about a list of evidence; what it cannot mean is left out. */
export const filterSchema = z.object({
  find: z
    .string()
    .max(200)
    .transform((text) => text.replaceAll("\0", "").trim())
    .catch(""),
  product: z
    .union([z.uuid(), z.literal("all-products")])
    .optional()
    .catch(undefined),
  state: z.enum(states).optional().catch(undefined),
  kind: z.enum(["FILE", "LINK", "NOTE"]).optional().catch(undefined),
  ends: z.enum(["soon", "past"]).optional().catch(undefined),
  order: z.enum(orders).catch("soonest"),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});
export type EvidenceFilter = z.output<typeof filterSchema>;

export type EvidenceRow = {
  id: string;
  title: string;
  kind: EvidenceKind;
  productName: string | null;
  /** The revision that counts, or the newest while none does. */
  number: number;
  latestRevision: number;
  fileName: string | null;
  mediaType: string | null;
  /** Of the newest revision. */
  state: RevisionState;
  counts: boolean;
  effectiveOn: Day;
  expiresOn: Day | null;
  answers: number;
};

type Raw = Omit<EvidenceRow, "effectiveOn" | "expiresOn"> & {
  effectiveOn: Date;
  expiresOn: Date | null;
  total: number;
};

/** The pieces of evidence that the actor may see, filtered, in order, a page at a time. */
export async function listEvidence(tx: Tx, actor: Actor, filter: EvidenceFilter, today: Day, size = 50) {
  const rows = await tx.$queryRaw<Raw[]>`
    SELECT *, count(*) OVER ()::int AS "total" FROM (
      SELECT e."id", e."title", e."kind"::text AS "kind", e."latestRevision", e."createdAt", p."name" AS "productName",
        coalesce(c."number", r."number") AS "number", coalesce(c."fileName", r."fileName") AS "fileName",
        f."mediaType", c."id" IS NOT NULL AS "counts",
        CASE WHEN c."id" IS NULL THEN r."effectiveOn" ELSE c."effectiveOn" END AS "effectiveOn",
        CASE WHEN c."id" IS NULL THEN r."expiresOn" ELSE c."expiresOn" END AS "expiresOn",
        CASE WHEN r."withdrawnAt" IS NOT NULL THEN 'WITHDRAWN' WHEN r."acceptedId" IS NOT NULL THEN 'ACCEPTED'
             WHEN s."id" IS NULL THEN 'OPEN' WHEN s."decidedAt" IS NULL THEN 'SUBMITTED' ELSE 'RETURNED' END AS "state",
        (SELECT count(DISTINCT l."answerId")::int FROM "AnswerEvidence" l
           JOIN "EvidenceRevision" lr ON lr."id" = l."evidenceRevisionId" WHERE lr."evidenceId" = e."id") AS "answers"
      FROM "Evidence" e
      JOIN "EvidenceRevision" r ON r."evidenceId" = e."id" AND r."number" = e."latestRevision"
      LEFT JOIN "Product" p ON p."id" = e."productId"
      LEFT JOIN "StoredFile" f ON f."id" = r."fileId"
      LEFT JOIN LATERAL (
        SELECT * FROM "EvidenceRevision" x WHERE x."evidenceId" = e."id" AND x."acceptedId" IS NOT NULL
           AND x."withdrawnAt" IS NULL ORDER BY x."number" DESC LIMIT 1) c ON true
      LEFT JOIN LATERAL (
        SELECT x."id", x."decidedAt" FROM "Submission" x WHERE x."evidenceRevisionId" = r."id" AND x."takenBackAt" IS NULL
         ORDER BY x."submittedAt" DESC LIMIT 1) s ON true
      WHERE e."organisationId" = ${actor.organisationId}::uuid AND e."archivedAt" IS NULL AND ${visible(actor)}
        AND ${about(filter)}
    ) piece
    WHERE ${standing(filter, today)} ORDER BY ${order(filter)} LIMIT ${size} OFFSET ${(filter.page - 1) * size}`;
  const pieces: EvidenceRow[] = rows.map(({ total: _, ...row }) => ({
    ...row,
    effectiveOn: toDay(row.effectiveOn),
    expiresOn: toDay(row.expiresOn),
  }));
  const total = rows[0]?.total ?? 0;
  return { pieces, total, pages: Math.max(1, Math.ceil(total / size)) };
}

/** The products that evidence can be about, for filters and forms, with their releases. */
export async function listProductsWithReleases(tx: Tx, actor: Actor) {
  return tx.product.findMany({
    where: {
      organisationId: actor.organisationId,
      archivedAt: null,
      ...(actor.onlyProductIds ? { id: { in: [...actor.onlyProductIds] } } : {}),
    },
    select: {
      id: true,
      name: true,
      releases: {
        select: { id: true, hardwareRevision: true, firmwareVersion: true },
        orderBy: { createdAt: "desc" },
      },
    },
    orderBy: { name: "asc" },
  });
}

/** Pieces for the whole organisation are everybody's; others, theirs who may know the product. */
function visible({ onlyProductIds }: Actor) {
  if (onlyProductIds === null) return Prisma.sql`true`;
  if (onlyProductIds.length === 0) return Prisma.sql`e."productId" IS NULL`;
  const ids = Prisma.join(onlyProductIds.map((id) => Prisma.sql`${id}::uuid`));
  return Prisma.sql`(e."productId" IS NULL OR e."productId" IN (${ids}))`;
}

function about({ find, product, kind }: EvidenceFilter) {
  const wanted = [Prisma.sql`true`];
  if (product === "all-products") wanted.push(Prisma.sql`e."productId" IS NULL`);
  else if (product) wanted.push(Prisma.sql`e."productId" = ${product}::uuid`);
  if (kind) wanted.push(Prisma.sql`e."kind"::text = ${kind}`);
  if (find) {
    const like = `%${find.replace(/[\\%_]/g, (letter) => `\\${letter}`)}%`;
    const hash = `${find.replace(/[^0-9a-f]/gi, "").toLowerCase()}%`;
    wanted.push(Prisma.sql`(e."title" ILIKE ${like} OR EXISTS (
      SELECT FROM "EvidenceRevision" y WHERE y."evidenceId" = e."id"
         AND (y."fileName" ILIKE ${like} OR (length(${hash}) > 4 AND y."sha256" LIKE ${hash}))))`);
  }
  return Prisma.join(wanted, " AND ");
}

function standing({ state, ends }: EvidenceFilter, today: Day) {
  const wanted = [Prisma.sql`true`];
  if (state) wanted.push(Prisma.sql`"state" = ${state}`);
  const until = addDays(today, SOON);
  if (ends === "soon") wanted.push(Prisma.sql`"expiresOn" BETWEEN ${today}::date AND ${until}::date`);
  if (ends === "past") wanted.push(Prisma.sql`"expiresOn" < ${today}::date`);
  return Prisma.join(wanted, " AND ");
}

function order({ order: by }: EvidenceFilter) {
  if (by === "newest") return Prisma.sql`"createdAt" DESC, "id"`;
  return by === "title"
    ? Prisma.sql`lower("title"), "id"`
    : Prisma.sql`"expiresOn" ASC NULLS LAST, lower("title"), "id"`;
}
