import { randomBytes } from "node:crypto";
import { now } from "./clock";
import { database } from "./db";
import { sha256 } from "./hash";
import type { Actor, Role } from "./permissions";
import { transaction } from "./transaction";

/** A session ends after this long without a request, and after `LONGEST` whatever happens. In milliseconds. */
export const IDLE = 30 * 60_000;
export const LONGEST = 12 * 3_600_000;
const NOTICED_EVERY = 60_000;

/** An unguessable token for a cookie or a one-time link; the database keeps only its hash. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

type FoundSession = Pick<Actor, "accountId" | "name" | "roles" | "organisationId"> & {
  personId: string;
  onlyProductIds: string[];
  organisation: string;
  timeZone: string;
  isDemo: boolean;
  lastSeenAt: Date;
  expiresAt: Date;
  deactivatedAt: Date | null;
};

/** The person behind a session token, as the database knows them now; null when the session or the person has ended. */
export async function findActor(token: string): Promise<(Actor & { sessionIdHash: string; lastSeenAt: Date }) | null> {
  const idHash = sha256(token);
  // The one read without a transaction: the function puts on the role of sign-in by itself.
  const [found] = await database().$queryRaw<FoundSession[]>`SELECT * FROM session_of(${idHash})`;
  if (!found || found.deactivatedAt) return null;
  const moment = now().getTime();
  if (found.expiresAt.getTime() <= moment || found.lastSeenAt.getTime() + IDLE <= moment) return null;
  const { accountId, organisationId, name, roles, onlyProductIds, timeZone, isDemo } = found;
  return {
    kind: "person",
    id: found.personId,
    accountId,
    organisationId,
    name,
    roles,
    onlyProductIds: onlyProductIds.length ? onlyProductIds : null,
    organisation: { name: found.organisation, timeZone, isDemo },
    sessionIdHash: idHash,
    lastSeenAt: found.lastSeenAt,
  };
}

/**
 * Notes that a session is in use, at most once a minute. Nobody did anything, so it is no command and leaves no line;
 * the condition keeps twenty requests of one page from writing twenty times.
 */
export async function noticeSession(session: {
  sessionIdHash: string;
  lastSeenAt: Date;
  organisationId: string;
}): Promise<void> {
  const moment = now();
  const before = new Date(moment.getTime() - NOTICED_EVERY);
  if (session.lastSeenAt > before) return;
  const { organisationId, sessionIdHash: idHash } = session;
  await transaction({ role: "plainproof_sign_in", organisationId }, (tx) =>
    tx.session.updateMany({ where: { idHash, lastSeenAt: { lte: before } }, data: { lastSeenAt: moment } }),
  );
}

/** Somebody who is not signed in, acting for an organisation (an invitation) or for the installation. */
export function visitor(organisationId: string, timeZone = "UTC"): Actor {
  return {
    kind: "visitor",
    id: organisationId,
    organisationId,
    name: "A visitor",
    roles: [] satisfies Role[],
    onlyProductIds: null,
    organisation: { name: "", timeZone, isDemo: false },
  };
}

/** The installation itself, for the commands of those who run it. */
export function system(organisationId: string, timeZone = "UTC"): Actor {
  return { ...visitor(organisationId, timeZone), kind: "system", name: "The person who runs this installation" };
}
