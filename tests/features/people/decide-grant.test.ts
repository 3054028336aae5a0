import { describe, expect, test } from "vitest";
import { acceptInvitation } from "@/features/people/accept-invitation";
import { changeRoles } from "@/features/people/change-roles";
import { deactivatePerson } from "@/features/people/deactivate-person";
import { decideGrant } from "@/features/people/decide-grant";
import { invitePerson } from "@/features/people/invite-person";
import { reactivatePerson } from "@/features/people/reactivate-person";
import { database } from "@/lib/db";
import type { Actor, Role } from "@/lib/permissions";
import { PASSWORD, tokenIn } from "../../support/accounts";
import { made } from "../../support/outcome";
import { anOrganisation, aPerson } from "../../support/people";
import { trailOf } from "../../support/trail";

const rolesOf = async (id: string) => (await database().person.findUniqueOrThrow({ where: { id } })).roles;
const grantOf = (personId: string) => database().roleGrant.findFirstOrThrow({ where: { personId, decidedAt: null } });
const lead = (personId: string) => ({ personId, roles: ["SECURITY_LEAD" as const] });

async function anAskedRight() {
  const company = await anOrganisation();
  made(await changeRoles(company.administrator, lead(company.contributor.id)));
  return { ...company, grantId: (await grantOf(company.contributor.id)).id };
}

/** An organisation that nobody reviews for yet. */
async function aYoungCompany(...roles: Role[][]) {
  const { organisationId } = await anOrganisation();
  await database().person.updateMany({ where: { organisationId }, data: { deactivatedAt: new Date() } });
  const people: Actor[] = [];
  for (const held of roles) people.push(await aPerson({ id: organisationId }, held.join(" "), held));
  return people;
}

describe("the right to review", () => {
  test("waits for a second person once somebody reviews", async () => {
    const { contributor } = await anAskedRight();
    expect(await rolesOf(contributor.id)).toEqual([]);
    expect(await trailOf(contributor.id)).toEqual(["person.roles-changed", "person.right-requested"]);
  });

  test("is given by a security lead who had no hand in it", async () => {
    const { contributor, securityLead, grantId } = await anAskedRight();
    made(await decideGrant(securityLead, { grantId, granted: true }));
    expect(await rolesOf(contributor.id)).toEqual(["SECURITY_LEAD"]);
    expect((await trailOf(contributor.id)).at(-1)).toBe("person.right-granted");
  });

  test("can be refused", async () => {
    const { contributor, securityLead, grantId } = await anAskedRight();
    made(await decideGrant(securityLead, { grantId, granted: false }));
    expect(await rolesOf(contributor.id)).toEqual([]);
    expect(await decideGrant(securityLead, { grantId, granted: true })).toMatchObject({ ok: false, kind: "conflict" });
  });

  test("is not decided by whoever asked for it, gets it, or does not review everything", async () => {
    const company = await anOrganisation();
    const { organisationId, securityLead, contributor, productManager, auditor } = company;
    await database().person.update({
      where: { id: securityLead.id },
      data: { roles: ["SECURITY_LEAD", "ADMINISTRATOR"] },
    });
    const asker: Actor = { ...securityLead, roles: ["SECURITY_LEAD", "ADMINISTRATOR"] };
    made(await changeRoles(asker, lead(contributor.id)));
    const input = { grantId: (await grantOf(contributor.id)).id, granted: true };
    const receiver: Actor = { ...contributor, roles: ["SECURITY_LEAD"] };
    const outside = await aPerson({ id: organisationId }, "From outside", ["SECURITY_LEAD"], [crypto.randomUUID()]);

    for (const actor of [asker, receiver, outside, productManager, auditor, company.administrator]) {
      expect(await decideGrant(actor, input)).toMatchObject({ ok: false, kind: "forbidden" });
    }
    const stranger = (await anOrganisation()).securityLead;
    expect(await decideGrant(stranger, input)).toMatchObject({ ok: false, kind: "not-found" });
    expect(await decideGrant(company.secondSecurityLead, input)).toMatchObject({ ok: true });
  });

  test("is decided once, by whoever of a crowd is first", async () => {
    const { organisationId, contributor, grantId } = await anAskedRight();
    const crowd: Actor[] = [];
    for (let i = 0; i < 8; i++) crowd.push(await aPerson({ id: organisationId }, `Lead ${i}`, ["SECURITY_LEAD"]));
    const ends = await Promise.all(crowd.map((actor) => decideGrant(actor, { grantId, granted: true })));
    expect(ends.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await rolesOf(contributor.id)).toEqual(["SECURITY_LEAD"]);
    expect((await trailOf(contributor.id)).filter((action) => action === "person.right-granted")).toHaveLength(1);
  });

  test("is given at once where nobody else could decide it", async () => {
    const [administrator, first, second] = await aYoungCompany(["ADMINISTRATOR"], ["CONTRIBUTOR"], ["CONTRIBUTOR"]);
    if (!administrator || !first || !second) throw new Error("Nobody is there.");
    expect(made(await changeRoles(administrator, lead(first.id)))).toEqual({ asked: false });
    expect(await rolesOf(first.id)).toEqual(["SECURITY_LEAD"]);
    expect(made(await changeRoles(administrator, lead(second.id)))).toEqual({ asked: true });
  });

  test("does not lock in a company whose only security lead is its administrator", async () => {
    const [both, second] = await aYoungCompany(["ADMINISTRATOR", "SECURITY_LEAD"], ["CONTRIBUTOR"]);
    if (!both || !second) throw new Error("Nobody is there.");
    expect(made(await changeRoles(both, lead(second.id)))).toEqual({ asked: false });
  });

  test("waits also for somebody who joins with an invitation, and for somebody who comes back", async () => {
    const { administrator, securityLead } = await anOrganisation();
    const link = made(
      await invitePerson(administrator, {
        name: "Third security lead",
        email: `third.${crypto.randomUUID()}@example.org`,
        roles: ["SECURITY_LEAD", "CONTRIBUTOR"],
        fromOutside: false,
        productIds: [],
      }),
    );
    const input = { token: tokenIn(link.path), name: "Third security lead", password: PASSWORD };
    const { personId } = made(await acceptInvitation(input));
    expect(await rolesOf(personId)).toEqual(["CONTRIBUTOR"]);
    expect(await grantOf(personId)).toMatchObject({ requestedById: administrator.id });

    made(await deactivatePerson(administrator, { personId: securityLead.id }));
    expect(made(await reactivatePerson(administrator, { personId: securityLead.id }))).toEqual({ asked: true });
    expect(await rolesOf(securityLead.id)).toEqual([]);
  });

  test("is no longer asked for when an administrator takes the wish back", async () => {
    const { administrator, contributor, grantId, securityLead } = await anAskedRight();
    made(await changeRoles(administrator, { personId: contributor.id, roles: ["CONTRIBUTOR"] }));
    expect(await decideGrant(securityLead, { grantId, granted: true })).toMatchObject({ ok: false, kind: "conflict" });
    expect(await decideGrant(securityLead, { grantId: "x", granted: true })).toMatchObject({ kind: "invalid" });
  });
});
