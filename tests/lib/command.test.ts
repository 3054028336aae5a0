import { describe, expect, test } from "vitest";
import { z } from "zod";
import { hashEvent } from "@/lib/audit-chain";
import { command } from "@/lib/command";
import { database } from "@/lib/db";
import { Refusal } from "@/lib/outcome";
import { reading } from "@/lib/reading";
import { anOrganisation } from "../support/people";
import { trailOf } from "../support/trail";

const named = z.object({ name: z.string().min(3, "Give it a name of at least three characters") });

const rename = command(named, async ({ name }, { tx, actor, permit, record }) => {
  permit("organisation:describe", { organisationId: actor.organisationId });
  await tx.organisation.update({ where: { id: actor.organisationId }, data: { name } });
  record("organisation.described", { id: actor.organisationId }, { fields: ["name"] });
  return { name };
});

describe("a command", () => {
  test("does its deed and leaves a line in the trail", async () => {
    const { administrator, organisationId } = await anOrganisation();

    expect(await rename(administrator, { name: "Renamed Devices" })).toEqual({
      ok: true,
      data: { name: "Renamed Devices" },
    });
    expect(await trailOf(organisationId)).toEqual(["organisation.described"]);
  });

  test("says which field is wrong", async () => {
    const { administrator } = await anOrganisation();

    expect(await rename(administrator, { name: "x" })).toMatchObject({
      ok: false,
      kind: "invalid",
      fieldErrors: { name: ["Give it a name of at least three characters"] },
    });
  });

  test("refuses text that no database can hold, wherever it stands", async () => {
    const { administrator, organisationId } = await anOrganisation();
    expect(await rename(administrator, { name: "Example\0Devices" })).toMatchObject({ ok: false, kind: "invalid" });
    expect(await trailOf(organisationId)).toEqual([]);
  });

  test("refuses whoever lacks the right, and the trail keeps that", async () => {
    const { auditor, organisationId } = await anOrganisation();

    expect(await rename(auditor, { name: "Taken over" })).toMatchObject({ ok: false, kind: "forbidden" });
    expect(await database().organisation.findUnique({ where: { id: organisationId } })).toMatchObject({
      name: "Example Devices",
    });
    expect(await trailOf(auditor.id)).toEqual(["permission.refused"]);
  });

  test("that forgets to ask or to record does not commit", async () => {
    const { administrator, organisationId } = await anOrganisation();
    const forgetsToAsk = command(named, async ({ name }, { tx, record }) => {
      await tx.organisation.update({ where: { id: organisationId }, data: { name } });
      record("organisation.described", { id: organisationId }, { fields: ["name"] });
    });
    const forgetsToRecord = command(named, async ({ name }, { tx, permit }) => {
      permit("organisation:describe", { organisationId });
      await tx.organisation.update({ where: { id: organisationId }, data: { name } });
    });

    await expect(forgetsToAsk(administrator, { name: "Silent" })).rejects.toThrow("permit()");
    await expect(forgetsToRecord(administrator, { name: "Silent" })).rejects.toThrow("record()");
    expect(await database().organisation.findUnique({ where: { id: organisationId } })).toMatchObject({
      name: "Example Devices",
    });
  });

  test("takes everything back when it refuses half-way", async () => {
    const { administrator, organisationId } = await anOrganisation();
    const changesItsMind = command(named, async ({ name }, { tx, permit }) => {
      permit("organisation:describe", { organisationId });
      await tx.organisation.update({ where: { id: organisationId }, data: { name } });
      throw new Refusal("conflict", "On second thoughts.");
    });

    expect(await changesItsMind(administrator, { name: "Half-way" })).toMatchObject({ ok: false, kind: "conflict" });
    expect(await database().organisation.findUnique({ where: { id: organisationId } })).toMatchObject({
      name: "Example Devices",
    });
  });

  test("chains its line to the one before", async () => {
    const { administrator, organisationId } = await anOrganisation();
    for (const name of ["First name", "Second name", "Third name"]) await rename(administrator, { name });

    const events = await database().auditEvent.findMany({ where: { organisationId }, orderBy: { sequence: "asc" } });
    expect(events.map((event) => event.sequence)).toEqual([1n, 2n, 3n]);
    for (const event of events) expect(hashEvent(event)).toBe(event.hash);
    expect(events[1]?.previousHash).toBe(events[0]?.hash);
    expect(events[2]?.previousHash).toBe(events[1]?.hash);
  });
});

describe("the database itself", () => {
  test("shows a transaction only its own organisation", async () => {
    const ours = await anOrganisation();
    const theirs = await anOrganisation();

    const people = await reading(ours.auditor, (tx) => tx.person.findMany());
    expect(new Set(people.map((person) => person.organisationId))).toEqual(new Set([ours.organisationId]));
    expect(
      await reading(ours.auditor, (tx) => tx.organisation.findUnique({ where: { id: theirs.organisationId } })),
    ).toBeNull();
  });

  test("refuses to write while reading", async () => {
    const { administrator, organisationId } = await anOrganisation();
    const write = reading(administrator, (tx) =>
      tx.organisation.update({ where: { id: organisationId }, data: { name: "No" } }),
    );
    await expect(write).rejects.toThrow(/read-only/);
  });

  test("never changes or forgets a line of the trail", async () => {
    const { administrator, organisationId } = await anOrganisation();
    await rename(administrator, { name: "Remembered" });

    await expect(
      database().auditEvent.updateMany({ where: { organisationId }, data: { action: "x" } }),
    ).rejects.toThrow(/append-only/);
    await expect(database().auditEvent.deleteMany({ where: { organisationId } })).rejects.toThrow(/append-only/);
    await expect(database().$executeRaw`TRUNCATE "AuditEvent"`).rejects.toThrow(/append-only/);
  });
});
