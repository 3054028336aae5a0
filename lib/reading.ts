import { cache } from "react";
import type { Actor } from "./permissions";
import { type SharedRead, shareRead, type Tx, transaction } from "./transaction";

const NOBODY = "00000000-0000-0000-0000-000000000000";

/** What a request reads in at the moment, for one person. A page and the frame around it ask at once, and share it. */
const shared = cache((_organisationId: string, _accountId?: string): { reads?: SharedRead } => ({}));

/** The one way to read for a page or a route: a read-only transaction that sees the actor's organisation and no other. */
export function reading<T>(actor: Actor, run: (tx: Tx) => Promise<T>): Promise<T> {
  const { organisationId, accountId } = actor;
  const request = shared(organisationId, accountId);
  if (!request.reads?.open)
    request.reads = shareRead({ role: "plainproof", organisationId, accountId, readOnly: true });
  return request.reads.join(run);
}

/** Reads what anyone may read: published versions, and nothing that led to them. */
export function readingAsPublic<T>(run: (tx: Tx) => Promise<T>): Promise<T> {
  return transaction({ role: "plainproof_public", organisationId: NOBODY, readOnly: true }, run);
}

/** Reads accounts, sessions and one-time links, for the sign-in module alone. */
export function readingForSignIn<T>(run: (tx: Tx) => Promise<T>): Promise<T> {
  return transaction({ role: "plainproof_sign_in", organisationId: NOBODY, readOnly: true }, run);
}

/** Reads every organisation's rows, for those who run the installation: verifying the trail, keeping a backup. */
export function readingAsKeeper<T>(run: (tx: Tx) => Promise<T>): Promise<T> {
  return transaction({ role: "plainproof_keeper", organisationId: NOBODY, readOnly: true }, run);
}
