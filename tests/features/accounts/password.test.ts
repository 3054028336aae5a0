import { describe, expect, test } from "vitest";
import { changePassword } from "@/features/accounts/change-password";
import { hashPassword, passwordFits, passwordQueueIsFull } from "@/features/accounts/password";
import { newPasswordSchema } from "@/features/accounts/schema";
import { signIn } from "@/features/accounts/sign-in";
import { whyGuessable } from "@/features/accounts/strength";
import { sha256 } from "@/lib/hash";
import { findActor } from "@/lib/session";
import { accountOf, aSession, PASSWORD, withPassword } from "../../support/accounts";
import { anOrganisation } from "../../support/people";
import { trailOf } from "../../support/trail";

const NEXT = "amber bicycle forgets rain";

describe("a password", () => {
  test("has 12 to 128 characters, of whatever kind", () => {
    const fine = (password: string) => newPasswordSchema.safeParse(password).success;
    expect([fine("x".repeat(11)), fine("x".repeat(12)), fine("x".repeat(128)), fine("x".repeat(129))]).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  test.each([
    "password1234",
    "qwertyuiop12",
    "aaaaaaaaaaaaaaa",
    "Plainproof2026",
    "exampledevices1",
    "ExampleDevices!",
  ])("is refused when it is easy to guess: %s", async (password) => {
    expect(await whyGuessable(password, ["Example Devices", "contributor@example.org"])).toMatch(/easy to guess/);
  });

  test("is taken when it is not", async () => {
    expect(await whyGuessable(PASSWORD, ["Example Devices", "contributor@example.org"])).toBeNull();
  });

  test("is judged quickly, however long it is", async () => {
    await whyGuessable(PASSWORD, []);
    const start = performance.now();
    await whyGuessable("aB3$xY".repeat(21), []);
    // Judging all 126 characters takes several times as long; machines are shared, so the bound is wide.
    expect(performance.now() - start).toBeLessThan(1500);
  });

  test("is kept as argon2id with at least 19 MiB", async () => {
    const hash = await hashPassword(PASSWORD);
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect([await passwordFits(hash, PASSWORD), await passwordFits(hash, NEXT), await passwordFits(null, "")]).toEqual([
      true,
      false,
      false,
    ]);
  });

  test("waits for its turn, and is turned away where too many wait", async () => {
    const crowd = Array.from({ length: 40 }, () => hashPassword(PASSWORD));
    expect(passwordQueueIsFull()).toBe(true);
    const ends = await Promise.allSettled(crowd);
    expect(ends.filter(({ status }) => status === "fulfilled")).toHaveLength(22);
    expect(passwordQueueIsFull()).toBe(false);
    expect(await hashPassword(PASSWORD)).toBeTruthy();
  });
});

describe("changing my password", () => {
  test("takes the new one, ends my other sessions and leaves a line", async () => {
    const { contributor } = await anOrganisation();
    const [here, elsewhere] = [await aSession(contributor), await aSession(contributor)];

    const input = { current: PASSWORD, password: NEXT };
    expect(await changePassword(contributor, input, sha256(here.token), new Date())).toMatchObject({ ok: true });

    expect(await findActor(here.token)).not.toBeNull();
    expect(await findActor(elsewhere.token)).toBeNull();
    expect(await signIn({ email: here.email, password: PASSWORD })).toBeNull();
    expect(await signIn({ email: here.email, password: NEXT })).toBeTruthy();
    expect(await trailOf(contributor.accountId ?? "")).toContain("account.password-changed");
  });

  test("needs the old one, and counts wrong guesses at it towards the lock", async () => {
    const { contributor } = await anOrganisation();
    await withPassword(contributor);
    const before = await accountOf(contributor);

    for (let i = 0; i < 5; i++) {
      const outcome = await changePassword(contributor, { current: "a guess", password: NEXT }, "", new Date());
      expect(outcome).toMatchObject({
        ok: false,
        fieldErrors: { current: [expect.stringContaining("not the password")] },
      });
    }

    const after = await accountOf(contributor);
    expect(after).toMatchObject({ passwordHash: before.passwordHash, failedSignIns: 5 });
    expect(after.lockedUntil).not.toBeNull();
    const right = { current: PASSWORD, password: NEXT };
    expect(await changePassword(contributor, right, "", new Date())).toMatchObject({ ok: false });
  });

  test("refuses a new one that is short or names the company", async () => {
    const { contributor } = await anOrganisation();
    await withPassword(contributor);
    for (const password of ["short", "Example Devices"]) {
      const outcome = await changePassword(contributor, { current: PASSWORD, password }, "", new Date());
      expect(outcome).toMatchObject({ ok: false, kind: "invalid", fieldErrors: { password: [expect.any(String)] } });
    }
  });
});
