import { command } from "@/lib/command";
import { Refusal } from "@/lib/outcome";
import { takeBackInvitationSchema } from "./schema";

/** An administrator closes the door again: the invitation's link ends before anybody used it. */
export const takeBackInvitation = command(
  takeBackInvitationSchema,
  async ({ tokenHash }, { tx, actor, now, permit, record }) => {
    const { organisationId } = actor;
    const invitation = { tokenHash, purpose: "INVITATION", organisationId } as const;
    const found = await tx.oneTimeLink.findFirst({ where: invitation });
    permit("people:manage", found && { organisationId });

    const { count } = await tx.oneTimeLink.updateMany({
      where: { ...invitation, usedAt: null },
      data: { usedAt: now },
    });
    if (count === 0) throw new Refusal("conflict", "This invitation was used or taken back already.");
    record("person.invitation-taken-back", { id: tokenHash }, {});
  },
);
