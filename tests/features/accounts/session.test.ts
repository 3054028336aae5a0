import { describe, expect, test } from "vitest";
import { endSession } from "@/features/accounts/end-session";
import { at } from "@/lib/clock";
import { database } from "@/lib/db";
import { sha256 } from "@/lib/hash";
import { findActor, noticeSession } from "@/lib/session";
import { aSession } from "../../support/accounts";
import { anOrganisation } from "../../support/people";
import { trailOf } from "../../support/trail";

const minutes = (n: number) => new Date(Date.now() + n * 60_000);

describe("a session", () => {
  test("ends after half an hour without a request", async () => {
    const { auditor } = await anOrganisation();
    const { token } = await aSession(auditor);
    expect(await at(minutes(29), () => findActor(token))).toMatchObject({ id: auditor.id });
    expect(await at(minutes(31), () => findActor(token))).toBeNull();
  });

  test("ends after twelve hours whatever happens", async () => {
    const { auditor } = await anOrganisation();
    const { token } = await aSession(auditor);
    await database().session.updateMany({ where: { idHash: sha256(token) }, data: { lastSeenAt: minutes(719) } });
    expect(await at(minutes(719), () => findActor(token))).toMatchObject({ id: auditor.id });
    expect(await at(minutes(721), () => findActor(token))).toBeNull();
  });

  test("is noticed once a minute at most", async () => {
    const { auditor } = await anOrganisation();
    const { token } = await aSession(auditor);
    const found = await findActor(token);
    if (!found) throw new Error("No session.");
    const seen = async () =>
      (await database().session.findUniqueOrThrow({ where: { idHash: sha256(token) } })).lastSeenAt.getTime();

    const start = await seen();
    await at(minutes(0.5), () => noticeSession(found));
    expect(await seen()).toBe(start);
    await at(minutes(2), () => noticeSession(found));
    expect(await seen()).toBeGreaterThan(start);
  });

  test("knows a lost role and a deactivation with the next request", async () => {
    const { auditor } = await anOrganisation();
    const { token } = await aSession(auditor);
    await database().person.update({ where: { id: auditor.id }, data: { roles: ["CONTRIBUTOR"] } });
    expect(await findActor(token)).toMatchObject({ roles: ["CONTRIBUTOR"] });
    await database().person.update({ where: { id: auditor.id }, data: { deactivatedAt: new Date() } });
    expect(await findActor(token)).toBeNull();
  });
});

describe("ending a session", () => {
  test("makes its token worthless at once, and leaves a line", async () => {
    const { auditor } = await anOrganisation();
    const { token } = await aSession(auditor);

    expect(await endSession(auditor, { idHash: sha256(token) })).toMatchObject({ ok: true });

    expect(await findActor(token)).toBeNull();
    expect(await trailOf(auditor.accountId ?? "")).toEqual(["account.signed-in", "account.signed-out"]);
  });

  test("is for one's own sessions: those of others do not exist", async () => {
    const { auditor, administrator } = await anOrganisation();
    const stranger = (await anOrganisation()).administrator;
    const { token } = await aSession(auditor);
    for (const actor of [administrator, stranger]) {
      expect(await endSession(actor, { idHash: sha256(token) })).toMatchObject({ ok: false, kind: "not-found" });
    }
    expect(await findActor(token)).not.toBeNull();
  });

  test("is not done twice", async () => {
    const { auditor } = await anOrganisation();
    const { token } = await aSession(auditor);
    await endSession(auditor, { idHash: sha256(token) });
    expect(await endSession(auditor, { idHash: sha256(token) })).toMatchObject({ ok: false, kind: "not-found" });
    expect(await endSession(auditor, { idHash: "short" })).toMatchObject({ ok: false, kind: "invalid" });
  });
});
