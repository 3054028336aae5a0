import { randomUUID } from "node:crypto";
import { mkdir, readdir, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { addEvidence } from "@/features/evidence/add-evidence";
import { clearOrphans } from "@/features/evidence/clear-orphans";
import { sweepOrphans } from "@/features/evidence/files/sweep-orphans";
import { at } from "@/lib/clock";
import { database } from "@/lib/db";
import { system } from "@/lib/session";
import { storageFolder } from "@/lib/storage";
import { aNote, anUpload, aPieceOfEvidence } from "../../../support/builders/evidence";
import { anOrganisation, type Company } from "../../../support/people";
import { trailOf } from "../../../support/trail";

const folderOf = (id: string) => join(storageFolder(), id);
const kept = ({ organisationId }: Company) => readdir(folderOf(organisationId)).catch(() => []);
const later = (minutes: number) => new Date(Date.now() + minutes * 60_000);

test("what nobody took up within the hour goes, with its bytes and a line; the rest stays", async () => {
  const company = await anOrganisation();
  const orphan = await anUpload(company.contributor, "nobody took this up");
  const used = await aPieceOfEvidence(company, { file: { name: "used.txt", bytes: "somebody did" } });

  await at(later(59), sweepOrphans);
  expect(await kept(company)).toHaveLength(2);
  await at(later(61), sweepOrphans);

  expect(await kept(company)).toHaveLength(1);
  expect(await database().storedFile.findUnique({ where: { id: orphan.fileId } })).toBeNull();
  expect(await trailOf(orphan.fileId)).toEqual(["file.kept", "file.cleared"]);
  const { fileId } = await database().evidenceRevision.findUniqueOrThrow({ where: { id: used.revisionId } });
  expect(await database().storedFile.count({ where: { id: fileId ?? "" } })).toBe(1);
});

test("whoever brings the same bytes again has a whole hour", async () => {
  const company = await anOrganisation();
  const { fileId } = await anUpload(company.contributor, "brought twice");
  await at(later(50), () => anUpload(company.contributor, "brought twice"));
  await at(later(70), sweepOrphans);
  expect(await database().storedFile.count({ where: { id: fileId } })).toBe(1);
});

test("what was swept away cannot be taken up", async () => {
  const company = await anOrganisation();
  const file = await anUpload(company.contributor, "too late");
  await at(later(61), sweepOrphans);
  const outcome = await addEvidence(company.contributor, { ...aNote(), kind: "FILE", ...file, fileName: "late.txt" });
  expect(outcome).toMatchObject({ kind: "invalid", fieldErrors: { fileId: [expect.stringContaining("again")] } });
});

test("bytes without a row and half-written ones go, but not another database's", async () => {
  const company = await anOrganisation();
  const unknown = randomUUID();
  const old = new Date(Date.now() - 2 * 3_600_000);
  for (const id of [company.organisationId, unknown]) {
    await mkdir(folderOf(id), { recursive: true });
    for (const name of [randomUUID(), `${randomUUID()}.part`]) {
      await writeFile(join(folderOf(id), name), "left by a process that was killed");
      await utimes(join(folderOf(id), name), old, old);
    }
  }
  await writeFile(join(folderOf(company.organisationId), `${randomUUID()}.part`), "on its way just now");

  await sweepOrphans();

  expect(await kept(company)).toHaveLength(1);
  expect(await readdir(folderOf(unknown))).toHaveLength(2);
});

test("only the installation sweeps, and it reaches no other organisation", async () => {
  const company = await anOrganisation();
  const { fileId } = await anUpload(company.contributor, "mine");
  const before = later(5);
  expect(await clearOrphans(company.securityLead, { before })).toMatchObject({ ok: false, kind: "forbidden" });
  expect(await clearOrphans(system((await anOrganisation()).organisationId), { before })).toMatchObject({ ok: false });
  expect(await database().storedFile.count({ where: { id: fileId } })).toBe(1);
});
