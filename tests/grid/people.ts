import { randomUUID } from "node:crypto";
import { acceptInvitation } from "@/features/people/accept-invitation";
import { changeRoles } from "@/features/people/change-roles";
import { deactivatePerson } from "@/features/people/deactivate-person";
import { decideGrant } from "@/features/people/decide-grant";
import { invitePerson } from "@/features/people/invite-person";
import { reactivatePerson } from "@/features/people/reactivate-person";
import { takeBackInvitation } from "@/features/people/take-back-invitation";
import { database } from "@/lib/db";
import { sha256 } from "@/lib/hash";
import { PASSWORD, tokenIn } from "../support/accounts";
import { made } from "../support/outcome";
import { aPerson } from "../support/people";
import { asking, type Cast, type Row } from "./row";

const anInvitation = () => ({
  name: "Newcomer",
  email: `${randomUUID()}@example.org`,
  roles: ["AUDITOR" as const],
  fromOutside: false,
  productIds: [],
});

const invited = async ({ administrator }: Cast) =>
  tokenIn(made(await invitePerson(administrator, anInvitation())).path);

const member = async ({ organisationId: id }: Cast) => ({
  personId: (await aPerson({ id }, "Member", ["AUDITOR"])).id,
});

export const people: Record<string, Row> = {
  "people/invite-person": { ...asking(invitePerson, anInvitation), own: true },
  "people/take-back-invitation": asking(takeBackInvitation, async (cast) => ({
    tokenHash: sha256(await invited(cast)),
  })),
  "people/accept-invitation:join": {
    async prepare(cast) {
      const token = await invited(cast);
      return () => acceptInvitation({ token, name: "Newcomer", password: PASSWORD });
    },
    only: "nobody",
  },
  "people/change-roles": asking(changeRoles, async (cast) => ({
    ...(await member(cast)),
    roles: ["CONTRIBUTOR" as const],
  })),
  "people/deactivate-person": asking(deactivatePerson, member),
  "people/reactivate-person": asking(reactivatePerson, async (cast) => {
    const { personId } = await member(cast);
    made(await deactivatePerson(cast.administrator, { personId }));
    return { personId };
  }),
  // The second security lead was administrator, too, on the day they asked for it.
  "people/decide-grant": {
    ...asking(decideGrant, async (cast) => {
      const { organisationId, secondSecurityLead } = cast;
      const { personId } = await member(cast);
      const asked = { organisationId, personId, requestedById: secondSecurityLead.id, requestedAt: new Date() };
      const { id } = await database().roleGrant.create({ data: { ...asked, role: "SECURITY_LEAD" } });
      return { grantId: id, granted: true };
    }),
    fourEyes: true,
  },
};
