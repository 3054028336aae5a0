import { z } from "zod";
import { command } from "@/lib/command";
import { type Outcome, Refusal } from "@/lib/outcome";
import { visitor } from "@/lib/session";
import { claimLink, workingLink } from "./links";
import { type ResetPasswordInput, resetPasswordSchema } from "./schema";
import { withNewPassword } from "./with-new-password";

const replaceSchema = resetPasswordSchema.omit({ password: true }).extend({ passwordHash: z.string() });

/** Whoever holds a reset link chooses a new password: the lock opens, and every session of the account ends. */
const replacePassword = command(replaceSchema, async ({ token, passwordHash }, { tx, actor, now, permit, record }) => {
  permit("account:use-link", { organisationId: actor.organisationId });
  const { accountId } = await claimLink(tx, token, "PASSWORD_RESET", now);
  const person =
    accountId &&
    (await tx.person.findFirst({
      where: { accountId, organisationId: actor.organisationId, deactivatedAt: null },
      select: { id: true },
    }));
  if (!accountId || !person) throw new Refusal("conflict", "This link opens nothing any more.");

  await tx.account.update({ where: { id: accountId }, data: { passwordHash, failedSignIns: 0, lockedUntil: null } });
  await tx.session.deleteMany({ where: { accountId } });
  record("account.password-reset", { id: accountId }, {});
});

/** Replaces a forgotten password with the link that an administrator handed over. */
export async function resetPassword(input: ResetPasswordInput): Promise<Outcome<void>> {
  let organisationId = "";
  return withNewPassword(
    resetPasswordSchema,
    input,
    async ({ token }) => {
      const link = await workingLink(token, "PASSWORD_RESET");
      organisationId = link.organisationId ?? "";
      return [link.name ?? "", link.organisation?.name ?? ""];
    },
    (checked) => replacePassword(visitor(organisationId), checked),
  );
}
