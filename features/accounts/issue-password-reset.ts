import { z } from "zod";
import { command } from "@/lib/command";
import { Refusal } from "@/lib/outcome";
import { issueLink } from "./links";

const schema = z.object({ personId: z.uuid() });

/** An administrator hands somebody a link to a new password, good for an hour; links from before end. */
export const issuePasswordReset = command(schema, async ({ personId }, { tx, actor, now, permit, record }) => {
  const person = permit("people:manage", await tx.person.findUnique({ where: { id: personId } }));
  const { accountId, organisationId, name } = person;
  if (person.deactivatedAt || !accountId) throw new Refusal("conflict", `${name} can not sign in at the moment.`);

  await tx.oneTimeLink.updateMany({
    where: { organisationId, purpose: "PASSWORD_RESET", accountId, usedAt: null },
    data: { usedAt: now },
  });
  const link = await issueLink(
    tx,
    { purpose: "PASSWORD_RESET", organisationId, accountId, name, createdById: actor.id },
    now,
  );
  record("account.reset-issued", { id: accountId }, { until: link.expiresAt.toISOString() });
  return { path: link.path, expiresAt: link.expiresAt };
});
