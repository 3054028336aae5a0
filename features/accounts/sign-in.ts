import { z } from "zod";
import { INSTALLATION } from "@/lib/audit";
import { command } from "@/lib/command";
import { readingForSignIn } from "@/lib/reading";
import { visitor } from "@/lib/session";
import { admit, countFailure } from "./count-failure";
import { passwordFits } from "./password";
import { findAccountToSignIn } from "./queries";
import { type SignInInput, signInSchema } from "./schema";
import { startSession } from "./start-session";

const attemptSchema = z.object({
  account: z.object({ id: z.uuid(), passwordHash: z.string().nullable() }).nullable(),
  personId: z.uuid().nullable(),
  fits: z.boolean(),
  userAgent: z.string().nullish(),
});

/** No account has this id. What is counted for it is counted nowhere, and takes as long as a count. */
const NOBODY = "00000000-0000-0000-0000-000000000000";

/**
 * Somebody shows a password: it opens a session, or it counts towards a lock. A wrong one is an answer and not a
 * refusal, so that its count and its line in the trail stay.
 */
const attempt = command(
  attemptSchema,
  async ({ account, personId, fits, userAgent }, { tx, actor, now, permit, record }) => {
    permit("account:sign-in", { organisationId: actor.organisationId });
    if (!account || !personId) {
      await countFailure(tx, NOBODY, now);
      record("account.sign-in-failed", { id: "unknown" }, {});
      return null;
    }
    // Guesses that arrive together meet here: whoever comes after the fifth finds the account locked, right or wrong.
    if (fits && (await admit(tx, account, now))) {
      const session = await startSession(tx, { accountId: account.id, personId, userAgent }, now);
      record("account.signed-in", { id: account.id }, { session: session.shortId });
      return session.token;
    }
    const lockedUntil = fits ? null : await countFailure(tx, account.id, now);
    record("account.sign-in-failed", { id: account.id }, {});
    if (lockedUntil) record("account.locked", { id: account.id }, { until: lockedUntil.toISOString() });
    return null;
  },
);

/**
 * Signs in with email and password; the token of the new session, or null. Null says nothing about why: an account
 * that does not exist, is locked, or has been deactivated takes the same time and gives the same answer.
 * Refuses as busy when too many passwords are being checked.
 */
export async function signIn(input: SignInInput, userAgent?: string | null): Promise<string | null> {
  const parsed = signInSchema.safeParse(input);
  if (!parsed.success) return null;
  const { email, password } = parsed.data;
  const found = await readingForSignIn((tx) => findAccountToSignIn(tx, email));
  const fits = await passwordFits(found?.account.passwordHash, password);

  const actor = found
    ? visitor(found.person.organisationId, found.person.organisation.timeZone)
    : visitor(INSTALLATION);
  const account = found ? { id: found.account.id, passwordHash: found.account.passwordHash } : null;
  const outcome = await attempt(actor, { account, personId: found?.person.id ?? null, fits, userAgent });
  return outcome.ok ? outcome.data : null;
}
