import type { Tx } from "@/lib/transaction";

/** The account behind an email address and the person it signs in as; null when nobody could. For sign-in alone. */
export async function findAccountToSignIn(tx: Tx, email: string) {
  const account = await tx.account.findUnique({
    where: { email: email.trim().toLowerCase() },
    include: {
      people: {
        where: { deactivatedAt: null },
        orderBy: { createdAt: "asc" },
        take: 1,
        include: { organisation: { select: { timeZone: true } } },
      },
    },
  });
  const person = account?.people[0];
  return account && person ? { account, person } : null;
}

/** The sessions of one account that still count, newest first. */
export function listSessions(tx: Tx, accountId: string, now: Date, idle: number) {
  return tx.session.findMany({
    where: { accountId, expiresAt: { gt: now }, lastSeenAt: { gt: new Date(now.getTime() - idle) } },
    orderBy: { createdAt: "desc" },
  });
}
