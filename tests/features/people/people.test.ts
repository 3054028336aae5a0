import { describe, expect, test } from "vitest";
import { acceptInvitation } from "@/features/people/accept-invitation";
import { changeRoles } from "@/features/people/change-roles";
import { deactivatePerson } from "@/features/people/deactivate-person";
import { invitePerson } from "@/features/people/invite-person";
import { reactivatePerson } from "@/features/people/reactivate-person";
import { takeBackInvitation } from "@/features/people/take-back-invitation";
import { at } from "@/lib/clock";
import { database } from "@/lib/db";
import { findActor } from "@/lib/session";
import { aSession, PASSWORD, tokenIn } from "../../support/accounts";
import { made } from "../../support/outcome";
import { anOrganisation, aPerson, type Company } from "../../support/people";
import { trailOf } from "../../support/trail";

let count = 0;
const invitation = (more: object = {}) => ({
  name: "New colleague",
  email: `new.${++count}.${process.pid}@example.org`,
  roles: ["CONTRIBUTOR" as const],
  fromOutside: false,
  productIds: [],
  ...more,
});

async function anInvitation(company: Company, more: object = {}) {
  return tokenIn(made(await invitePerson(company.administrator, invitation(more))).path);
}

const join = (token: string) => acceptInvitation({ token, name: "New colleague", password: PASSWORD });
const personOf = (id: string) => database().person.findUniqueOrThrow({ where: { id } });

describe("inviting somebody", () => {
  test("makes a link with which they join in the roles they were given", async () => {
    const company = await anOrganisation();
    const { personId } = made(await join(await anInvitation(company, { roles: ["CONTRIBUTOR", "AUDITOR"] })));

    expect(await personOf(personId)).toMatchObject({
      organisationId: company.organisationId,
      roles: ["CONTRIBUTOR", "AUDITOR"],
      invitedById: company.administrator.id,
    });
    expect(await trailOf(personId)).toEqual(["person.joined"]);
  });

  test("is for administrators", async () => {
    const { productManager, contributor, securityLead, auditor } = await anOrganisation();
    for (const actor of [productManager, contributor, securityLead, auditor]) {
      expect(await invitePerson(actor, invitation())).toMatchObject({ ok: false, kind: "forbidden" });
    }
  });

  test("needs an email that nobody here has, a role, and products for somebody from outside", async () => {
    const { administrator, auditor } = await anOrganisation();
    const { email } = await personOf(auditor.id);
    const field = async (more: object) => {
      const outcome = await invitePerson(administrator, invitation(more));
      return outcome.ok ? "taken" : Object.keys(outcome.fieldErrors).join();
    };
    expect(await field({ email })).toBe("email");
    expect(await field({ email: "no address" })).toBe("email");
    expect(await field({ roles: [] })).toBe("roles");
    expect(await field({ name: " " })).toBe("name");
    expect(await field({ fromOutside: true })).toBe("productIds");
  });

  test("names products of this company only", async () => {
    const ours = await anOrganisation();
    const theirs = await anOrganisation();
    const foreign = await database().product.create({
      data: {
        organisationId: theirs.organisationId,
        name: "Theirs",
        ownerId: theirs.productManager.id,
        createdAt: new Date(),
      },
    });
    const outside = invitation({ fromOutside: true, productIds: [foreign.id], roles: ["SECURITY_LEAD"] });
    expect(await invitePerson(ours.administrator, outside)).toMatchObject({ ok: false, kind: "not-found" });
  });

  test("ends the invitation before, and every invitation after seven days", async () => {
    const company = await anOrganisation();
    const same = { email: `twice.${process.pid}@example.org` };
    const [first, second] = [await anInvitation(company, same), await anInvitation(company, same)];
    expect(await join(first)).toMatchObject({ ok: false, kind: "conflict" });
    const late = at(new Date(Date.now() + 7 * 86_400_000 + 1000), () => join(second));
    expect(await late).toMatchObject({ ok: false, kind: "conflict" });
  });

  test("can be taken back by an administrator of the same company", async () => {
    const company = await anOrganisation();
    const stranger = (await anOrganisation()).administrator;
    const token = await anInvitation(company);
    const link = await database().oneTimeLink.findFirstOrThrow({ where: { organisationId: company.organisationId } });

    expect(await takeBackInvitation(company.auditor, link)).toMatchObject({ ok: false, kind: "forbidden" });
    expect(await takeBackInvitation(stranger, link)).toMatchObject({ ok: false, kind: "not-found" });
    expect(await takeBackInvitation(company.administrator, link)).toMatchObject({ ok: true });

    expect(await join(token)).toMatchObject({ ok: false, kind: "conflict" });
    expect(await trailOf(link.tokenHash)).toEqual(["person.invited", "person.invitation-taken-back"]);
  });

  test("lets one of twenty in who use the link at once", async () => {
    const company = await anOrganisation();
    const token = await anInvitation(company);
    const ends = await Promise.all(Array.from({ length: 20 }, () => join(token)));
    expect(ends.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test("never takes over an account that exists elsewhere", async () => {
    const [ours, theirs] = [await anOrganisation(), await anOrganisation()];
    const { email } = await personOf(theirs.auditor.id);
    const token = await anInvitation(ours, { email });
    expect(await join(token)).toMatchObject({ ok: false, kind: "conflict" });
    const account = await database().account.findUniqueOrThrow({ where: { email } });
    expect(account.passwordHash).toBeNull();
  });

  test("takes no password that is easy to guess", async () => {
    const token = await anInvitation(await anOrganisation());
    const outcome = await acceptInvitation({ token, name: "New colleague", password: "Example Devices" });
    expect(outcome).toMatchObject({ ok: false, kind: "invalid", fieldErrors: { password: [expect.any(String)] } });
  });
});

describe("changing roles", () => {
  test("holds from the next request on", async () => {
    const { administrator, contributor } = await anOrganisation();
    const { token } = await aSession(contributor);
    made(await changeRoles(administrator, { personId: contributor.id, roles: ["AUDITOR", "PRODUCT_MANAGER"] }));
    expect(await findActor(token)).toMatchObject({ roles: ["AUDITOR", "PRODUCT_MANAGER"] });
    expect(await trailOf(contributor.id)).toEqual(["person.roles-changed"]);
  });

  test("is for administrators of the same company", async () => {
    const { securityLead, contributor } = await anOrganisation();
    const stranger = (await anOrganisation()).administrator;
    const input = { personId: contributor.id, roles: ["AUDITOR" as const] };
    expect(await changeRoles(securityLead, input)).toMatchObject({ ok: false, kind: "forbidden" });
    expect(await changeRoles(stranger, input)).toMatchObject({ ok: false, kind: "not-found" });
  });

  test("never takes the last administrator away", async () => {
    const { administrator } = await anOrganisation();
    const input = { personId: administrator.id, roles: ["AUDITOR" as const] };
    expect(await changeRoles(administrator, input)).toMatchObject({ ok: false, kind: "conflict" });
    expect(await deactivatePerson(administrator, input)).toMatchObject({ ok: false, kind: "conflict" });
  });

  test("leaves one of two administrators who remove each other at once", async () => {
    const company = await anOrganisation();
    const second = await aPerson({ id: company.organisationId }, "Second administrator", ["ADMINISTRATOR"]);
    await Promise.all([
      deactivatePerson(company.administrator, { personId: second.id }),
      deactivatePerson(second, { personId: company.administrator.id }),
    ]);
    const left = await database().person.count({
      where: { organisationId: company.organisationId, roles: { has: "ADMINISTRATOR" }, deactivatedAt: null },
    });
    expect(left).toBe(1);
  });

  test("refuses what is no change, no role, and an administrator from outside", async () => {
    const { administrator, contributor, organisationId } = await anOrganisation();
    const personId = contributor.id;
    expect(await changeRoles(administrator, { personId, roles: ["CONTRIBUTOR"] })).toMatchObject({ kind: "conflict" });
    expect(await changeRoles(administrator, { personId, roles: [] })).toMatchObject({ kind: "invalid" });
    const outside = await aPerson({ id: organisationId }, "Reviewer from outside", ["AUDITOR"], [crypto.randomUUID()]);
    const input = { personId: outside.id, roles: ["ADMINISTRATOR" as const] };
    expect(await changeRoles(administrator, input)).toMatchObject({ kind: "conflict" });
  });
});

describe("deactivating somebody", () => {
  test("signs them out with their next request, and reactivating lets them in again", async () => {
    const { administrator, contributor } = await anOrganisation();
    const { token } = await aSession(contributor);
    const personId = contributor.id;

    made(await deactivatePerson(administrator, { personId }));
    expect(await findActor(token)).toBeNull();
    expect(await deactivatePerson(administrator, { personId })).toMatchObject({ ok: false, kind: "conflict" });
    expect(await changeRoles(administrator, { personId, roles: ["AUDITOR"] })).toMatchObject({ kind: "conflict" });

    made(await reactivatePerson(administrator, { personId }));
    expect(await reactivatePerson(administrator, { personId })).toMatchObject({ ok: false, kind: "conflict" });
    expect(await trailOf(personId)).toEqual(["person.deactivated", "person.reactivated"]);
  });

  test("is for administrators of the same company", async () => {
    const { securityLead, contributor } = await anOrganisation();
    const stranger = (await anOrganisation()).administrator;
    const input = { personId: contributor.id };
    for (const deed of [deactivatePerson, reactivatePerson]) {
      expect(await deed(securityLead, input)).toMatchObject({ ok: false, kind: "forbidden" });
      expect(await deed(stranger, input)).toMatchObject({ ok: false, kind: "not-found" });
    }
  });
});
