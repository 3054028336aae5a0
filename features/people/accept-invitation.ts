import { z } from "zod";
import { claimLink, workingLink } from "@/features/accounts/links";
import { withNewPassword } from "@/features/accounts/with-new-password";
import { command } from "@/lib/command";
import { type Outcome, Refusal } from "@/lib/outcome";
import { visitor } from "@/lib/session";
import { divideRoles, holdPeople } from "./reviewing-right";
import { type AcceptInvitationInput, acceptInvitationSchema } from "./schema";

const joinSchema = acceptInvitationSchema.omit({ password: true }).extend({ passwordHash: z.string() });

/** Whoever holds an invitation becomes a member in its roles; a reviewing right may have to wait for a second person. */
const join = command(joinSchema, async ({ token, name, passwordHash }, { tx, actor, now, permit, record }) => {
  const { organisationId } = permit("account:use-link", { organisationId: actor.organisationId });
  const link = await claimLink(tx, token, "INVITATION", now);
  const email = link.email ?? "";
  if (link.organisationId !== organisationId || (await tx.account.findUnique({ where: { email } }))) {
    throw new Refusal("conflict", "This invitation can not be used. Ask for one to another email address.");
  }

  await holdPeople(tx, organisationId);
  const askedById = link.createdById;
  const { atOnce, asked } = await divideRoles(tx, { organisationId, personId: null, askedById }, link.roles);
  const account = await tx.account.create({ data: { email, passwordHash, createdAt: now } });
  const person = await tx.person.create({
    data: {
      organisationId,
      accountId: account.id,
      name,
      email,
      roles: atOnce,
      onlyProductIds: link.onlyProductIds,
      invitedById: askedById,
      createdAt: now,
    },
  });
  record("person.joined", { id: person.id }, { roles: atOnce });
  if (asked) {
    const requestedById = askedById ?? person.id;
    await tx.roleGrant.create({
      data: { organisationId, personId: person.id, role: "SECURITY_LEAD", requestedById, requestedAt: now },
    });
    record("person.right-requested", { id: person.id }, { role: "SECURITY_LEAD" });
  }
  return { email, personId: person.id };
});

/** Joins with an invitation's link and a password of one's own. */
export async function acceptInvitation(
  input: AcceptInvitationInput,
): Promise<Outcome<{ email: string; personId: string }>> {
  let organisationId = "";
  return withNewPassword(
    acceptInvitationSchema,
    input,
    async ({ token, name }) => {
      const link = await workingLink(token, "INVITATION");
      organisationId = link.organisationId ?? "";
      return [name, link.email ?? "", link.organisation?.name ?? ""];
    },
    (checked) => join(visitor(organisationId), checked),
  );
}
