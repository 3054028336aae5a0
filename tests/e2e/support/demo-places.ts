import { createHash, randomBytes, randomUUID } from "node:crypto";
import pg from "pg";

export type Places = Record<string, string>;

/** What the addresses of a demo are made of: ids of rows that exist, read from its database. */
export async function placesOf(databaseUrl: string): Promise<Places> {
  return connected(databaseUrl, async (client) => {
    const one = async (sql: string, values: string[] = []): Promise<Places> => {
      const { rows } = await client.query(sql, values);
      if (!rows[0]) throw new Error(`The demo has no row for: ${sql}`);
      return rows[0];
    };
    const policy = await one(
      `SELECT p."id" AS "policyId", p."slug", p."productId", s."sectionId", s."body"::text AS "body"
       FROM "Policy" p JOIN "PolicySection" s ON s."policyId" = p."id"
       WHERE p."slug" = 'hallway-lock' ORDER BY s."sectionId" LIMIT 1`,
    );
    const assessment = await one(
      `SELECT a."id" AS "assessmentId", a."releaseId", w."id" AS "answerId", w."checklistId", w."requirementId"
       FROM "Assessment" a JOIN "Answer" w ON w."assessmentId" = a."id"
       WHERE a."productId" = $1 AND w."assigneeId" IS NULL ORDER BY a."id", w."requirementId" LIMIT 1`,
      [policy.productId ?? ""],
    );
    return {
      ...policy,
      ...assessment,
      ...(await one(
        `SELECT r."id" AS "revisionId", r."evidenceId", r."addedById" FROM "EvidenceRevision" r
         JOIN "StoredFile" f ON f."id" = r."fileId" WHERE f."mediaType" = 'image/png' ORDER BY r."id" LIMIT 1`,
      )),
      ...(await one(`SELECT "id" AS "exceptionId" FROM "Exception" WHERE "status" = 'APPROVED' ORDER BY "id" LIMIT 1`)),
      ...(await one(`SELECT "id" AS "submissionId" FROM "Submission"
         WHERE "decidedAt" IS NULL AND "takenBackAt" IS NULL AND "kind" = 'ANSWER' ORDER BY "id" LIMIT 1`)),
      ...(await one(
        `SELECT "factId" FROM "ProductFact" WHERE "productId" = $1
         AND jsonb_typeof("value") = 'string' ORDER BY "factId" LIMIT 1`,
        [policy.productId ?? ""],
      )),
      ...(await one(`SELECT "id" AS "personId" FROM "Person" WHERE 'AUDITOR' = ANY("roles") LIMIT 1`)),
      sourceId: "owasp-iot-2017",
      objectiveId: "auth.lockout",
      version: "1",
      number: "1",
      token: "no-link-of-this-name-exists",
      file: "source-serif-4-latin-wght-normal.woff2",
    };
  });
}

/** A second organisation beside the demo, with one person who holds every role; answers with their way in. */
export async function aStranger(databaseUrl: string): Promise<string> {
  const [organisationId, accountId, token] = [randomUUID(), randomUUID(), randomBytes(32).toString("base64url")];
  await connected(databaseUrl, async (client) => {
    await client.query(
      `INSERT INTO "Organisation" ("id", "name", "isDemo", "createdAt") VALUES ($1, 'Other Devices', true, now())`,
      [organisationId],
    );
    await client.query(`INSERT INTO "Account" ("id", "email", "createdAt") VALUES ($1, $2, now())`, [
      accountId,
      "stranger@example.com",
    ]);
    await client.query(
      `INSERT INTO "Person" ("id", "organisationId", "accountId", "name", "email", "roles", "createdAt")
       VALUES ($1, $2, $3, 'Stranger', 'stranger@example.com', enum_range(NULL::"Role"), now())`,
      [randomUUID(), organisationId, accountId],
    );
    await client.query(
      `INSERT INTO "OneTimeLink" ("tokenHash", "organisationId", "purpose", "name", "accountId", "createdAt", "expiresAt")
       VALUES ($1, $2, 'DEMO_SIGN_IN', 'Stranger', $3, now(), now() + interval '1 hour')`,
      [createHash("sha256").update(token).digest("hex"), organisationId, accountId],
    );
  });
  return token;
}

async function connected<T>(databaseUrl: string, run: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return await run(client);
  } finally {
    await client.end();
  }
}
