import { createHash } from "node:crypto";
import type { Prisma } from "@/generated/prisma/client";
import type { AuditAction, AuditSubject } from "./audit";
import { canonicalJson } from "./hash";
import type { Actor } from "./permissions";
import type { Tx } from "./transaction";

/** What the first line of a chain follows. */
export const CHAIN_START = "0".repeat(64);

export type TrailEntry = { action: AuditAction; subject: AuditSubject; details: object };

type ChainedEvent = {
  organisationId: string;
  sequence: bigint;
  at: Date;
  actorKind: string;
  actorId: string | null;
  action: string;
  subject: string;
  subjectId: string;
  productId: string | null;
  details: unknown;
  previousHash: string;
};

/** The hash of one line over everything it says and the hash before it; each part carries its length, so none can slide. */
export function hashEvent(event: ChainedEvent): string {
  const parts = [
    event.previousHash,
    event.organisationId,
    String(event.sequence),
    event.at.toISOString(),
    event.actorKind,
    event.actorId ?? "",
    event.action,
    event.subject,
    event.subjectId,
    event.productId ?? "",
    canonicalJson(event.details),
  ];
  const hash = createHash("sha256");
  for (const part of parts) hash.update(`${Buffer.byteLength(part)}:${part},`);
  return hash.digest("hex");
}

/**
 * Adds lines to an organisation's chain. It locks the chain's head, so it is the last thing a transaction does: two
 * commands that commit at once queue for this moment only, and the chain never forks.
 */
export async function appendToTrail(tx: Tx, actor: Actor, at: Date, entries: TrailEntry[]): Promise<void> {
  const { organisationId } = actor;
  await tx.$executeRaw`INSERT INTO "TrailHead" ("organisationId", "sequence", "hash")
    VALUES (${organisationId}::uuid, 0, ${CHAIN_START}) ON CONFLICT DO NOTHING`;
  const [head] = await tx.$queryRaw<{ sequence: bigint; hash: string }[]>`
    SELECT "sequence", "hash" FROM "TrailHead" WHERE "organisationId" = ${organisationId}::uuid FOR UPDATE`;
  if (!head) throw new Error("The trail has no head.");

  let { sequence, hash } = head;
  const rows = entries.map(({ action, subject, details }) => {
    const event: ChainedEvent = {
      organisationId,
      sequence: ++sequence,
      at,
      actorKind: actor.kind,
      actorId: actor.kind === "person" ? actor.id : null,
      action,
      subject: action.slice(0, action.indexOf(".")),
      subjectId: subject.id,
      productId: subject.productId ?? null,
      details: JSON.parse(JSON.stringify(details)),
      previousHash: hash,
    };
    hash = hashEvent(event);
    return { ...event, details: event.details as Prisma.InputJsonValue, hash };
  });
  await tx.auditEvent.createMany({ data: rows });
  await tx.trailHead.update({ where: { organisationId }, data: { sequence, hash } });
}
