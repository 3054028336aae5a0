import { z } from "zod";
import { type AuditAction, type AuditDetails, type AuditSubject, onArchived } from "./audit";
import { appendToTrail, type TrailEntry } from "./audit-chain";
import { now as currentMoment, dayIn } from "./clock";
import type { Day } from "./day";
import { type Outcome, Refusal } from "./outcome";
import { type Actor, can, exists, type Permission, type TargetOf } from "./permissions";
import { type Tx, transaction } from "./transaction";

/** What a command may use. There is no other way to write to the database. */
export type Tools = {
  tx: Tx;
  actor: Actor;
  now: Date;
  /** The calendar day in the organisation's time zone: what due, expiry and support dates are judged by. */
  today: Day;
  /** Returns the target if it exists for the actor and they hold the permission on it; refuses otherwise. */
  permit: <P extends Permission, T extends TargetOf<P>>(permission: P, target: T | null) => T;
  /** Adds a line to the trail, written in the same transaction as the change. */
  record: <A extends AuditAction>(action: A, subject: AuditSubject, details: AuditDetails[A]) => void;
};

/**
 * A command is one thing somebody can do that changes data. It checks its input, runs in one transaction, and commits
 * only if it asked for permission and left a line in the trail. It answers with an Outcome; what it throws is a bug.
 */
export function command<S extends z.ZodType, T>(schema: S, run: (input: z.output<S>, tools: Tools) => Promise<T>) {
  return async (actor: Actor, input: z.input<S>): Promise<Outcome<T>> => {
    const parsed = schema.safeParse(input);
    if (!parsed.success) {
      const { fieldErrors, formErrors } = z.flattenError(parsed.error);
      const message = formErrors[0] ?? "Check the marked fields.";
      return { ok: false, kind: "invalid", message, fieldErrors };
    }
    if (hasNul(parsed.data))
      return new Refusal("invalid", "Take out the character with the code 0: no text can hold it.").outcome();
    const organisationId = actor.organisationId;
    const role = actor.kind === "person" ? "plainproof" : "plainproof_sign_in";
    const asked: Permission[] = [];
    try {
      const data = await transaction({ role, organisationId, accountId: actor.accountId }, (tx) =>
        runIn(tx, actor, asked, (tools) => run(parsed.data, tools)),
      );
      return { ok: true, data };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      if (error.kind === "forbidden") await recordRefusal(actor, asked.at(-1));
      return error.outcome();
    }
  };
}

/** Whether any text in the input holds a NUL, which PostgreSQL cannot store. */
function hasNul(value: unknown): boolean {
  if (typeof value === "string") return value.includes("\0");
  return typeof value === "object" && value !== null && Object.values(value).some(hasNul);
}

async function runIn<T>(tx: Tx, actor: Actor, asked: Permission[], run: (tools: Tools) => Promise<T>) {
  const now = currentMoment();
  const entries: TrailEntry[] = [];

  const data = await run({
    tx,
    actor,
    now,
    today: dayIn(actor.organisation.timeZone, now),
    permit(permission, target) {
      asked.push(permission);
      if (target === null || !exists(actor, target)) throw new Refusal("not-found", "This does not exist.");
      if (!can(actor, permission, target)) throw new Refusal("forbidden", whyNot(actor, target));
      return target;
    },
    record(action, subject, details) {
      entries.push({ action, subject, details });
    },
  });

  if (asked.length === 0) throw new Error("A command must call permit() before it commits.");
  if (entries.length === 0) throw new Error("A command must record() what it changed.");
  await refuseArchived(tx, entries);
  await appendToTrail(tx, actor, now, entries);
  return data;
}

/** Nothing of an archived product changes: asked here once, so that no command can forget it. */
async function refuseArchived(tx: Tx, entries: TrailEntry[]) {
  if (entries.some(({ action }) => onArchived.has(action))) return;
  const ids = [...new Set(entries.flatMap(({ subject }) => subject.productId ?? []))];
  if (ids.length === 0) return;
  const archived = await tx.product.count({ where: { id: { in: ids }, archivedAt: { not: null } } });
  if (archived > 0) throw new Refusal("conflict", "This product is archived. Restore it first, then change it.");
}

function whyNot(actor: Actor, target: object): string {
  const contributed = "contributorIds" in target && (target.contributorIds as string[]).includes(actor.id);
  return contributed
    ? "Someone else has to decide this. You had a hand in it, and nobody decides what they had a hand in."
    : "Your roles do not include this. Ask an administrator.";
}

/** The trail keeps what was refused, after the rollback, in a transaction of its own. */
async function recordRefusal(actor: Actor, permission: Permission | undefined) {
  if (actor.kind !== "person" || !permission) return;
  const { organisationId, accountId } = actor;
  await transaction({ role: "plainproof", organisationId, accountId }, (tx) =>
    appendToTrail(tx, actor, currentMoment(), [
      { action: "permission.refused", subject: { id: actor.id }, details: { permission } },
    ]),
  );
}
