import { describe, expect, test } from "vitest";
import { issueDemoLinks } from "@/features/accounts/issue-demo-links";
import { issuePasswordReset } from "@/features/accounts/issue-password-reset";
import { recoverAdministrator, unlockAccount } from "@/features/accounts/recover-account";
import { resetPassword } from "@/features/accounts/reset-password";
import { signIn } from "@/features/accounts/sign-in";
import { signInWithLink } from "@/features/accounts/sign-in-with-link";
import { at } from "@/lib/clock";
import { database } from "@/lib/db";
import { findActor, system } from "@/lib/session";
import { aSession, PASSWORD, tokenIn, withPassword } from "../../support/accounts";
import { anOrganisation } from "../../support/people";
import { trailOf } from "../../support/trail";

const NEXT = "amber bicycle forgets rain";
const minutes = (n: number) => new Date(Date.now() + n * 60_000);

async function aDemo() {
  const company = await anOrganisation();
  await database().organisation.update({ where: { id: company.organisationId }, data: { isDemo: true } });
  return company;
}

async function aResetLink(company: Awaited<ReturnType<typeof anOrganisation>>) {
  const outcome = await issuePasswordReset(company.administrator, { personId: company.contributor.id });
  if (!outcome.ok) throw new Error(outcome.message);
  return tokenIn(outcome.data.path);
}

describe("a link to a new password", () => {
  test("works once, ends every session and opens a locked account", async () => {
    const company = await anOrganisation();
    const { token, email } = await aSession(company.contributor);
    await database().account.updateMany({ where: { email }, data: { lockedUntil: minutes(15), failedSignIns: 5 } });
    const link = await aResetLink(company);

    expect(await resetPassword({ token: link, password: NEXT })).toMatchObject({ ok: true });

    expect(await findActor(token)).toBeNull();
    expect(await signIn({ email, password: NEXT })).toBeTruthy();
    expect(await resetPassword({ token: link, password: PASSWORD })).toMatchObject({ ok: false, kind: "conflict" });
    expect(await trailOf(company.contributor.accountId ?? "")).toEqual([
      "account.signed-in",
      "account.reset-issued",
      "account.password-reset",
      "account.signed-in",
    ]);
  });

  test("is used by one of twenty who try at once", async () => {
    const company = await anOrganisation();
    const link = await aResetLink(company);
    const tries = Array.from({ length: 20 }, () => resetPassword({ token: link, password: NEXT }));
    const won = (await Promise.all(tries)).filter(({ ok }) => ok);
    expect(won).toHaveLength(1);
  });

  test("ends after an hour, and when a newer one is made", async () => {
    const company = await anOrganisation();
    const first = await aResetLink(company);
    const second = await aResetLink(company);
    expect(await resetPassword({ token: first, password: NEXT })).toMatchObject({ ok: false });
    const late = at(minutes(61), () => resetPassword({ token: second, password: NEXT }));
    expect(await late).toMatchObject({ ok: false, kind: "conflict" });
  });

  test("is made by administrators, for active people of their own company", async () => {
    const company = await anOrganisation();
    const stranger = (await anOrganisation()).administrator;
    const personId = company.contributor.id;
    for (const actor of [company.productManager, company.securityLead, company.auditor]) {
      expect(await issuePasswordReset(actor, { personId })).toMatchObject({ ok: false, kind: "forbidden" });
    }
    expect(await issuePasswordReset(stranger, { personId })).toMatchObject({ ok: false, kind: "not-found" });
    await database().person.update({ where: { id: personId }, data: { deactivatedAt: new Date() } });
    expect(await issuePasswordReset(company.administrator, { personId })).toMatchObject({
      ok: false,
      kind: "conflict",
    });
    expect(await issuePasswordReset(company.administrator, { personId: "x" })).toMatchObject({ kind: "invalid" });
  });

  test("is none of the other kinds of link", async () => {
    const company = await anOrganisation();
    expect(await signInWithLink(await aResetLink(company))).toBeNull();
  });
});

describe("a link to sign in to the demo", () => {
  test("is there for each person, and works for one of twenty who try at once", async () => {
    const company = await aDemo();
    const links = await issueDemoLinks(company.organisationId);
    expect(links).toHaveLength(6);
    const [first] = links;

    const tries = Array.from({ length: 20 }, () => signInWithLink(tokenIn(first?.path ?? "")));
    const tokens = (await Promise.all(tries)).filter((token) => token !== null);

    expect(tokens).toHaveLength(1);
    expect(await findActor(tokens[0] ?? "")).toMatchObject({ name: first?.name, organisation: { isDemo: true } });
  });

  test("ends when the next start prints new ones", async () => {
    const company = await aDemo();
    const [old] = await issueDemoLinks(company.organisationId);
    await issueDemoLinks(company.organisationId);
    expect(await signInWithLink(tokenIn(old?.path ?? ""))).toBeNull();
  });

  test("is never made for a real organisation", async () => {
    const { organisationId } = await anOrganisation();
    await expect(issueDemoLinks(organisationId)).rejects.toThrow("Only a demo organisation");
  });

  test("does not open an organisation that is no demo any more", async () => {
    const company = await aDemo();
    const [link] = await issueDemoLinks(company.organisationId);
    await database().organisation.update({ where: { id: company.organisationId }, data: { isDemo: false } });
    expect(await signInWithLink(tokenIn(link?.path ?? ""))).toBeNull();
  });
});

describe("whoever runs the server", () => {
  test("gives an administrator a way back, recorded as the server's deed", async () => {
    const { administrator, organisationId } = await anOrganisation();
    const email = await withPassword(administrator);

    const outcome = await recoverAdministrator(system(organisationId), { email: email.toUpperCase() });

    if (!outcome.ok) throw new Error(outcome.message);
    expect(await resetPassword({ token: tokenIn(outcome.data.path), password: NEXT })).toMatchObject({ ok: true });
    const line = await database().auditEvent.findFirst({ where: { organisationId, action: "account.reset-issued" } });
    expect(line).toMatchObject({ actorKind: "system", actorId: null });
  });

  test("gives nobody else one: that is the administrators' to do", async () => {
    const { contributor, administrator, organisationId } = await anOrganisation();
    const email = await withPassword(contributor);
    expect(await recoverAdministrator(system(organisationId), { email })).toMatchObject({
      ok: false,
      kind: "conflict",
    });
    expect(await recoverAdministrator(administrator, { email })).toMatchObject({ ok: false, kind: "forbidden" });
    const nobody = { email: "nobody@example.org" };
    expect(await recoverAdministrator(system(organisationId), nobody)).toMatchObject({ kind: "not-found" });
  });

  test("opens a locked account without touching its password", async () => {
    const { contributor, administrator, organisationId } = await anOrganisation();
    const email = await withPassword(contributor);
    await database().account.updateMany({ where: { email }, data: { lockedUntil: minutes(15), failedSignIns: 5 } });

    expect(await unlockAccount(administrator, { email })).toMatchObject({ ok: false, kind: "forbidden" });
    expect(await unlockAccount(system(organisationId), { email })).toMatchObject({ ok: true });

    expect(await signIn({ email, password: PASSWORD })).toBeTruthy();
    expect(await unlockAccount(system(organisationId), { email })).toMatchObject({ ok: false, kind: "conflict" });
  });
});
