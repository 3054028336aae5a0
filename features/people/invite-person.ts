import { issueLink } from "@/features/accounts/links";
import { command } from "@/lib/command";
import { Refusal } from "@/lib/outcome";
import { invitePersonSchema } from "./schema";

/** An administrator opens the door for somebody: a link, told once, with which they join in these roles. */
export const invitePerson = command(invitePersonSchema, async (input, { tx, actor, now, permit, record }) => {
  const { organisationId } = permit("people:manage", { organisationId: actor.organisationId });
  const { name, email, roles, fromOutside, productIds } = input;

  const member = await tx.person.findFirst({ where: { organisationId, email } });
  if (member) {
    const message = `${member.name} is ${member.deactivatedAt ? "deactivated here: reactivate them" : "a member already"}`;
    throw new Refusal("invalid", "Check the marked fields.", { fieldErrors: { email: [message] } });
  }
  const onlyProductIds = fromOutside ? productIds : [];
  if ((await tx.product.count({ where: { id: { in: onlyProductIds } } })) !== onlyProductIds.length) {
    throw new Refusal("not-found", "One of these products does not exist.");
  }

  // A new invitation takes the place of the one before.
  await tx.oneTimeLink.updateMany({
    where: { organisationId, purpose: "INVITATION", email, usedAt: null },
    data: { usedAt: now },
  });
  const link = await issueLink(
    tx,
    { purpose: "INVITATION", organisationId, email, name, roles, onlyProductIds, createdById: actor.id },
    now,
  );
  record("person.invited", { id: link.tokenHash }, { roles, until: link.expiresAt.toISOString() });
  return { path: link.path, expiresAt: link.expiresAt };
});
