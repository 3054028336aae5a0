import "../../support/database";
import { describe, expect, test } from "vitest";
import { signIn } from "@/features/accounts/sign-in";
import { describeOrganisation } from "@/features/organisation/describe-organisation";
import { issueSetUpLink } from "@/features/organisation/issue-set-up-link";
import { setUpDemo } from "@/features/organisation/set-up-demo";
import { setUpOrganisation } from "@/features/organisation/set-up-organisation";
import { at } from "@/lib/clock";
import { database } from "@/lib/db";
import { findActor } from "@/lib/session";
import { PASSWORD, tokenIn } from "../../support/accounts";
import { made } from "../../support/outcome";
import { anOrganisation } from "../../support/people";
import { trailOf } from "../../support/trail";

// These run in order: a server is set up once.

const facts = {
  name: "Example Devices",
  legalName: "Example Devices Ltd",
  address: "",
  contactEmail: "",
  securityContact: "https://example.org/security",
  timeZone: "Europe/Paris",
};
const administrator = { personName: "Administrator", email: "Admin@example.org", password: PASSWORD };
const demo = { ...facts, people: [{ name: "Auditor", email: "auditor@example.org", roles: ["AUDITOR" as const] }] };

async function aLink() {
  const link = await issueSetUpLink();
  if (!link) throw new Error("There is an organisation already.");
  return tokenIn(link.path);
}

describe("the first start", () => {
  test("prints a link that the next start ends, and that ends after an hour", async () => {
    const [first, second] = [await aLink(), await aLink()];
    expect(await setUpOrganisation({ token: first, ...facts, ...administrator })).toMatchObject({ kind: "conflict" });
    const late = at(new Date(Date.now() + 3_601_000), () =>
      setUpOrganisation({ token: second, ...facts, ...administrator }),
    );
    expect(await late).toMatchObject({ ok: false, kind: "conflict" });
  });

  test("says which fields are wrong, and leaves the link as it is", async () => {
    const token = await aLink();
    const wrong = { ...facts, name: " ", timeZone: "Mars/Olympus", securityContact: "javascript:alert(1)" };
    const outcome = await setUpOrganisation({ token, ...wrong, ...administrator, email: "x", password: "short" });
    expect(outcome.ok ? [] : Object.keys(outcome.fieldErrors).sort()).toEqual([
      "email",
      "name",
      "password",
      "securityContact",
      "timeZone",
    ]);
    const guessable = await setUpOrganisation({ token, ...facts, ...administrator, password: "Example Devices" });
    expect(guessable).toMatchObject({ ok: false, fieldErrors: { password: [expect.stringMatching(/guess/)] } });
    expect(await database().oneTimeLink.count({ where: { usedAt: null } })).toBe(1);
  });

  test("sets up one organisation, by one of twenty who try at once", async () => {
    const token = await aLink();
    const tries = Array.from({ length: 20 }, () => setUpOrganisation({ token, ...facts, ...administrator }));
    expect((await Promise.all(tries)).filter(({ ok }) => ok)).toHaveLength(1);

    const [organisation, ...others] = await database().organisation.findMany();
    expect(others).toEqual([]);
    expect(organisation).toMatchObject({ ...facts, isDemo: false });
    expect(await trailOf(organisation?.id ?? "")).toEqual(["organisation.set-up"]);
    const session = await signIn({ email: "admin@example.org", password: PASSWORD });
    expect(await findActor(session ?? "")).toMatchObject({ name: "Administrator", roles: ["ADMINISTRATOR"] });
  });

  test("prints nothing any more, and opens no demo beside what is real", async () => {
    expect(await issueSetUpLink()).toBeNull();
    expect(await setUpDemo(demo)).toMatchObject({ ok: false, kind: "conflict" });
  });
});

describe("describing the company", () => {
  const described = { ...facts, website: "https://example.org" };

  test("changes its facts and names them in the trail", async () => {
    const { administrator: admin, organisationId } = await anOrganisation();
    made(await describeOrganisation(admin, described));
    expect(await database().organisation.findUnique({ where: { id: organisationId } })).toMatchObject(described);
    expect(await describeOrganisation(admin, described)).toMatchObject({ ok: false, kind: "conflict" });
    expect(await trailOf(organisationId)).toEqual(["organisation.described"]);
  });

  test("is for administrators", async () => {
    const { securityLead, productManager, auditor } = await anOrganisation();
    for (const actor of [securityLead, productManager, auditor]) {
      expect(await describeOrganisation(actor, described)).toMatchObject({ ok: false, kind: "forbidden" });
    }
  });

  test("takes no address that could run in a page", async () => {
    const { administrator: admin } = await anOrganisation();
    const outcome = await describeOrganisation(admin, { ...described, website: "javascript:alert(1)" });
    expect(outcome).toMatchObject({ ok: false, kind: "invalid", fieldErrors: { website: [expect.any(String)] } });
  });
});
