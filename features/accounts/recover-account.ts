import { z } from "zod";
import { command } from "@/lib/command";
import { Refusal } from "@/lib/outcome";
import type { Tx } from "@/lib/transaction";
import { issueLink } from "./links";

const schema = z.object({ email: z.string().trim().toLowerCase() });

/** Whoever runs the server gives an administrator who is shut out a link to a new password, good for an hour. */
export const recoverAdministrator = command(schema, async ({ email }, { tx, actor, now, permit, record }) => {
  const person = permit("account:recover", await findMember(tx, actor.organisationId, email));
  const { organisationId, accountId, name, roles } = person;
  if (!accountId || !roles.includes("ADMINISTRATOR")) {
    throw new Refusal(
      "conflict",
      `${email} is no administrator. An administrator gives others a link, on the page People.`,
    );
  }

  await tx.oneTimeLink.updateMany({
    where: { purpose: "PASSWORD_RESET", accountId, usedAt: null },
    data: { usedAt: now },
  });
  const link = await issueLink(tx, { purpose: "PASSWORD_RESET", organisationId, accountId, name }, now);
  record("account.reset-issued", { id: accountId }, { until: link.expiresAt.toISOString() });
  return { path: link.path, expiresAt: link.expiresAt };
});

/** Whoever runs the server opens an account that wrong passwords have locked, without touching its password. */
export const unlockAccount = command(schema, async ({ email }, { tx, actor, permit, record }) => {
  const { accountId } = permit("account:recover", await findMember(tx, actor.organisationId, email));
  const { count } = await tx.account.updateMany({
    where: { id: accountId ?? undefined, lockedUntil: { not: null } },
    data: { lockedUntil: null, failedSignIns: 0 },
  });
  if (!accountId || count === 0) throw new Refusal("conflict", `${email} is not locked.`);
  record("account.unlocked", { id: accountId }, {});
});

function findMember(tx: Tx, organisationId: string, email: string) {
  return tx.person.findFirst({ where: { organisationId, deactivatedAt: null, email } });
}
