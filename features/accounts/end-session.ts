import { command } from "@/lib/command";
import { Refusal } from "@/lib/outcome";
import { endSessionSchema } from "./schema";

/** Somebody ends a session of their own, this one or another: what carries its cookie is a stranger from then on. */
export const endSession = command(endSessionSchema, async ({ idHash }, { tx, actor, permit, record }) => {
  const session = await tx.session.findUnique({ where: { idHash } });
  permit("account:own", session && { organisationId: actor.organisationId, accountId: session.accountId });

  const { count } = await tx.session.deleteMany({ where: { idHash, accountId: actor.accountId } });
  if (count === 0) throw new Refusal("conflict", "This session has ended already.");
  record("account.signed-out", { id: actor.accountId ?? actor.id }, { session: idHash.slice(0, 12) });
});
