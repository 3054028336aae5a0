import { describe, expect, test } from "vitest";
import { signIn } from "@/features/accounts/sign-in";
import { INSTALLATION } from "@/lib/audit";
import { at } from "@/lib/clock";
import { database } from "@/lib/db";
import { sha256 } from "@/lib/hash";
import { findActor } from "@/lib/session";
import { accountOf, PASSWORD, withPassword } from "../../support/accounts";
import { anOrganisation } from "../../support/people";
import { trailOf } from "../../support/trail";

const WRONG = "not the password at all";
const later = (minutes: number) => new Date(Date.now() + minutes * 60_000);

describe("signing in", () => {
  test("opens a session, whose token the database does not know", async () => {
    const { contributor } = await anOrganisation();
    const email = await withPassword(contributor);

    const token = await signIn({ email: ` ${email.toUpperCase()}`, password: PASSWORD }, "A browser");

    expect(await findActor(token ?? "")).toMatchObject({ id: contributor.id, roles: ["CONTRIBUTOR"] });
    const sessions = await database().session.findMany({ where: { personId: contributor.id } });
    expect(sessions).toMatchObject([{ idHash: sha256(token ?? ""), userAgent: "A browser" }]);
    expect(await trailOf(contributor.accountId ?? "")).toEqual(["account.signed-in"]);
  });

  test("takes a new token each time", async () => {
    const { contributor } = await anOrganisation();
    const email = await withPassword(contributor);
    expect(await signIn({ email, password: PASSWORD })).not.toBe(await signIn({ email, password: PASSWORD }));
  });

  test("answers alike for a wrong password, an unknown, a locked and a deactivated account", async () => {
    const { contributor, auditor, securityLead } = await anOrganisation();
    const [known, locked, gone] = await Promise.all(
      [contributor, auditor, securityLead].map((who) => withPassword(who)),
    );
    await database().account.update({ where: { id: auditor.accountId }, data: { lockedUntil: later(10) } });
    await database().person.update({ where: { id: securityLead.id }, data: { deactivatedAt: new Date() } });

    expect(await signIn({ email: known ?? "", password: WRONG })).toBeNull();
    expect(await signIn({ email: "nobody@example.org", password: WRONG })).toBeNull();
    expect(await signIn({ email: locked ?? "", password: PASSWORD })).toBeNull();
    expect(await signIn({ email: gone ?? "", password: PASSWORD })).toBeNull();
  });

  test("works as hard for an unknown account as for a known one", async () => {
    const { contributor } = await anOrganisation();
    const email = await withPassword(contributor);
    const work = async (address: string) => {
      const start = process.cpuUsage();
      await signIn({ email: address, password: WRONG });
      const { user, system } = process.cpuUsage(start);
      return user + system;
    };
    await work(email);
    let [known, unknown] = [0, 0];
    for (let round = 0; round < 12; round++) {
      known += await work(email);
      unknown += await work("nobody@example.org");
    }
    // Processor time, which does not depend on what else the machine does; of all rounds, because it is counted in
    // steps that are a good part of one. Without hashing it would be a fraction.
    expect(unknown / known).toBeGreaterThan(0.5);
  });

  test("keeps a line about attempts on accounts that do not exist, without their name", async () => {
    await signIn({ email: "nobody.at.all@example.org", password: WRONG });
    const last = await database().auditEvent.findFirst({
      where: { organisationId: INSTALLATION },
      orderBy: { sequence: "desc" },
    });
    expect(last).toMatchObject({ action: "account.sign-in-failed", subjectId: "unknown", details: {} });
  });

  test("refuses what is no input without asking the database", async () => {
    expect(await signIn({ email: "", password: PASSWORD })).toBeNull();
    expect(await signIn({ email: "somebody@example.org", password: "x".repeat(129) })).toBeNull();
  });
});

describe("five wrong passwords", () => {
  test("lock the account for a quarter of an hour, also for the right one", async () => {
    const { contributor } = await anOrganisation();
    const email = await withPassword(contributor);
    for (let i = 0; i < 4; i++) await signIn({ email, password: WRONG });
    expect((await accountOf(contributor)).lockedUntil).toBeNull();
    await signIn({ email, password: WRONG });

    expect(await signIn({ email, password: PASSWORD })).toBeNull();
    expect(await at(later(14), () => signIn({ email, password: PASSWORD }))).toBeNull();
    expect(await at(later(16), () => signIn({ email, password: PASSWORD }))).toBeTruthy();
    expect((await trailOf(contributor.accountId ?? "")).filter((action) => action === "account.locked")).toHaveLength(
      1,
    );
  });

  test("are forgotten by one right password", async () => {
    const { contributor } = await anOrganisation();
    const email = await withPassword(contributor);
    for (let i = 0; i < 4; i++) await signIn({ email, password: WRONG });
    expect(await signIn({ email, password: PASSWORD })).toBeTruthy();
    for (let i = 0; i < 4; i++) await signIn({ email, password: WRONG });
    expect(await signIn({ email, password: PASSWORD })).toBeTruthy();
  });

  test("begin anew when a lock has ended", async () => {
    const { contributor } = await anOrganisation();
    const email = await withPassword(contributor);
    for (let i = 0; i < 5; i++) await signIn({ email, password: WRONG });
    await at(later(16), () => signIn({ email, password: WRONG }));
    expect(await accountOf(contributor)).toMatchObject({ failedSignIns: 1, lockedUntil: null });
  });

  test("are all that fifty guesses at once get", async () => {
    const { contributor } = await anOrganisation();
    const email = await withPassword(contributor);

    // In crowds as large as the queue for passwords lets in.
    for (const crowd of [20, 20, 10]) {
      const guesses = Array.from({ length: crowd }, (_, i) => signIn({ email, password: `guess number ${i}` }));
      expect(await Promise.all(guesses)).toEqual(Array(crowd).fill(null));
    }

    expect((await accountOf(contributor)).failedSignIns).toBe(5);
    const trail = await trailOf(contributor.accountId ?? "");
    expect(trail.filter((action) => action === "account.sign-in-failed")).toHaveLength(50);
    expect(trail.filter((action) => action === "account.locked")).toHaveLength(1);
    expect(await signIn({ email, password: PASSWORD })).toBeNull();
  });
});
