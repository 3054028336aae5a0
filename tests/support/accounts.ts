import { hashPassword } from "@/features/accounts/password";
import { signIn } from "@/features/accounts/sign-in";
import { database } from "@/lib/db";
import type { Actor } from "@/lib/permissions";

export const PASSWORD = "copper lantern drifts north";

/** Gives somebody a password to sign in with; answers with their email. */
export async function withPassword({ accountId, id }: Actor, password = PASSWORD): Promise<string> {
  const passwordHash = await hashPassword(password);
  await database().account.update({ where: { id: accountId }, data: { passwordHash } });
  return (await database().person.findUniqueOrThrow({ where: { id } })).email;
}

/** A session of somebody who signs in properly. */
export async function aSession(actor: Actor): Promise<{ token: string; email: string }> {
  const email = await withPassword(actor);
  const token = await signIn({ email, password: PASSWORD });
  if (!token) throw new Error("The sign-in of a test did not work.");
  return { token, email };
}

/** What stands in the secret part of a one-time link's path. */
export function tokenIn(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

export function accountOf(actor: Actor) {
  return database().account.findUniqueOrThrow({ where: { id: actor.accountId } });
}
