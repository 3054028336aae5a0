import { z } from "zod";
import { command } from "@/lib/command";
import { type Outcome, Refusal } from "@/lib/outcome";
import type { Actor } from "@/lib/permissions";
import { reading } from "@/lib/reading";
import { visitor } from "@/lib/session";
import { countFailure } from "./count-failure";
import { passwordFits } from "./password";
import { isLocked } from "./rules";
import { type ChangePasswordInput, changePasswordSchema } from "./schema";
import { withNewPassword } from "./with-new-password";

const replaceSchema = z.object({ before: z.string(), passwordHash: z.string(), keepSession: z.string() });

/** Somebody who knows their password takes another one; their other sessions end. */
const replaceOwn = command(
  replaceSchema,
  async ({ before, passwordHash, keepSession }, { tx, actor, permit, record }) => {
    const id = actor.accountId ?? "";
    permit("account:own", { organisationId: actor.organisationId, accountId: id });
    // The old password was checked against what stood then; a reset may have come between.
    const { count } = await tx.account.updateMany({ where: { id, passwordHash: before }, data: { passwordHash } });
    if (count === 0) throw new Refusal("conflict", "Your password was changed in the meantime. Sign in again.");
    await tx.session.deleteMany({ where: { accountId: id, idHash: { not: keepSession } } });
    record("account.password-changed", { id }, {});
  },
);

/** A wrong guess at the old password counts like one at sign-in, so that an open window is no way around the lock. */
const countWrongGuess = command(z.object({ accountId: z.uuid() }), async ({ accountId }, tools) => {
  const { tx, actor, now, permit, record } = tools;
  permit("account:sign-in", { organisationId: actor.organisationId });
  const until = await countFailure(tx, accountId, now);
  record("account.sign-in-failed", { id: accountId }, {});
  if (until) record("account.locked", { id: accountId }, { until: until.toISOString() });
});

const WRONG = "This is not the password you use now";

/** Changes one's own password. `keepSession` is the hash of the session that asks. */
export async function changePassword(
  actor: Actor,
  input: ChangePasswordInput,
  keepSession: string,
  now: Date,
): Promise<Outcome<void>> {
  const id = actor.accountId ?? "";
  let before = "";
  return withNewPassword(
    changePasswordSchema,
    input,
    async ({ current }) => {
      const account = await reading(actor, (tx) => tx.account.findUnique({ where: { id } }));
      const fits = await passwordFits(account?.passwordHash, current);
      if (!account || !fits || isLocked(account, now)) {
        if (account && !fits) await countWrongGuess(visitor(actor.organisationId), { accountId: id });
        throw new Refusal("invalid", "Check the marked fields.", { fieldErrors: { current: [WRONG] } });
      }
      before = account.passwordHash ?? "";
      return [actor.name, account.email, actor.organisation.name];
    },
    ({ passwordHash }) => replaceOwn(actor, { before, passwordHash, keepSession }),
  );
}
