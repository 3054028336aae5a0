import type { Tx } from "@/lib/transaction";
import { FAILURES_TO_LOCK, LOCKED_FOR } from "./rules";

/**
 * Counts a wrong password. One statement, so that guesses that arrive together queue on the row: each counts, the
 * fifth locks, and the others change nothing. Answers until when the account is locked, if this one locked it.
 */
export async function countFailure(tx: Tx, accountId: string, now: Date): Promise<Date | null> {
  const until = new Date(now.getTime() + LOCKED_FOR);
  const [counted] = await tx.$queryRaw<{ lockedUntil: Date | null }[]>`
    UPDATE "Account" SET
      "failedSignIns" = CASE WHEN "lockedUntil" IS NULL THEN "failedSignIns" + 1 ELSE 1 END,
      "lockedUntil" = CASE WHEN "lockedUntil" IS NULL AND "failedSignIns" + 1 >= ${FAILURES_TO_LOCK}
        THEN ${until}::timestamptz END
    WHERE "id" = ${accountId}::uuid AND ("lockedUntil" IS NULL OR "lockedUntil" <= ${now}::timestamptz)
    RETURNING "lockedUntil"`;
  return counted?.lockedUntil ? until : null;
}

/** Forgets the wrong ones: the account is open and its password is still the one that was checked. */
export async function admit(tx: Tx, account: { id: string; passwordHash: string | null }, now: Date): Promise<boolean> {
  const { count } = await tx.account.updateMany({
    where: {
      id: account.id,
      passwordHash: account.passwordHash,
      OR: [{ lockedUntil: null }, { lockedUntil: { lte: now } }],
    },
    data: { failedSignIns: 0, lockedUntil: null },
  });
  return count === 1;
}
