import { sha256 } from "@/lib/hash";
import { LONGEST, newToken } from "@/lib/session";
import type { Tx } from "@/lib/transaction";

/** A new session for a person, under a token that nobody has seen before. The database keeps its hash alone. */
export async function startSession(
  tx: Tx,
  { accountId, personId, userAgent }: { accountId: string; personId: string; userAgent?: string | null },
  now: Date,
): Promise<{ token: string; shortId: string }> {
  const token = newToken();
  const idHash = sha256(token);
  const expiresAt = new Date(now.getTime() + LONGEST);
  await tx.session.deleteMany({ where: { accountId, expiresAt: { lte: now } } });
  await tx.session.create({
    data: {
      idHash,
      accountId,
      personId,
      createdAt: now,
      lastSeenAt: now,
      expiresAt,
      userAgent: userAgent?.slice(0, 300) ?? null,
    },
  });
  return { token, shortId: idHash.slice(0, 12) };
}
