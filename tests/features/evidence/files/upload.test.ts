import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { addEvidence } from "@/features/evidence/add-evidence";
import { downloadResponse, pictureResponse } from "@/features/evidence/files/file-response";
import { takeUpload } from "@/features/evidence/files/take-upload";
import { keepFile } from "@/features/evidence/keep-file";
import { findFile } from "@/features/evidence/queries";
import { database } from "@/lib/db";
import { sha256 } from "@/lib/hash";
import type { Actor } from "@/lib/permissions";
import { reading } from "@/lib/reading";
import { removeStored, storageFolder } from "@/lib/storage";
import { aNote, anUpload, aPieceOfEvidence, inChunks } from "../../../support/builders/evidence";
import { onPostgres } from "../../../support/database";
import { made } from "../../../support/outcome";
import { anOrganisation, type Company } from "../../../support/people";
import { trailOf } from "../../../support/trail";

const bytes = (text: string) => Buffer.from(text);
const kept = ({ organisationId }: Company) => readdir(join(storageFolder(), organisationId)).catch(() => []);
const rows = ({ organisationId }: Company) => database().storedFile.findMany({ where: { organisationId } });
const upload = (actor: Actor, data: Uint8Array, announced = data.byteLength, limit?: number) =>
  takeUpload(actor, { bytes: inChunks(data), announced, limit });

test("bytes are stored as they came, and one line says so", async () => {
  const company = await anOrganisation();
  const data = bytes("%PDF-1.7 and the rest");

  const file = made(await upload(company.contributor, data));

  expect(file).toMatchObject({ sha256: sha256(data), size: data.byteLength, mediaType: "application/pdf" });
  expect(await kept(company)).toHaveLength(1);
  expect(await trailOf(file.fileId)).toEqual(["file.kept"]);
});

test("equal bytes are kept once in an organisation, and never shared with another", async () => {
  const company = await anOrganisation();
  const other = await anOrganisation();
  const data = bytes("the same report");

  const first = made(await upload(company.contributor, data));
  const second = made(await upload(company.productManager, data));
  const elsewhere = made(await upload(other.contributor, data));

  expect(second.fileId).toBe(first.fileId);
  expect(elsewhere.fileId).not.toBe(first.fileId);
  expect(await kept(company)).toHaveLength(1);
  expect(await kept(other)).toHaveLength(1);
});

test("who may not add evidence stores nothing", async () => {
  const company = await anOrganisation();
  for (const actor of [company.auditor, company.administrator]) {
    expect(await upload(actor, bytes("anything"))).toMatchObject({ ok: false, kind: "forbidden" });
  }
  expect(await kept(company)).toEqual([]);
  const row = { storageKey: "x", sha256: sha256("x"), size: 1, mediaType: "text/plain" };
  expect(await keepFile(company.auditor, row)).toMatchObject({ ok: false, kind: "forbidden" });
  expect(await keepFile(company.contributor, { ...row, sha256: "x" })).toMatchObject({ ok: false, kind: "invalid" });
});

describe("of the wrong size, nothing is left behind", () => {
  const limit = 1000;
  let company: Company;
  beforeEach(async () => {
    company = await anOrganisation();
  });

  test.each([
    ["empty", 0, 0, "empty"],
    ["one byte over the limit", limit + 1, limit + 1, "1 kB at most"],
    ["over the limit, though less was announced", limit + 1, limit, "1 kB at most"],
    ["less than announced", 500, 600, "incomplete"],
    ["more than announced", 600, 500, "incomplete"],
  ])("%s", async (_, size, announced, sentence) => {
    const outcome = await upload(company.contributor, Buffer.alloc(size, "x"), announced, limit);
    expect(outcome).toMatchObject({ ok: false, kind: "invalid", message: expect.stringContaining(sentence) });
    expect(await kept(company)).toEqual([]);
    expect(await rows(company)).toEqual([]);
  });

  test("the limit itself is fine", async () => {
    expect(await upload(company.contributor, Buffer.alloc(limit, "x"), limit, limit)).toMatchObject({ ok: true });
  });

  test("broken off on the way", async () => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield bytes("the first part");
      throw Object.assign(new Error("aborted"), { code: "ECONNRESET" });
    }
    const outcome = await takeUpload(company.contributor, { bytes: broken(), announced: 900 });
    expect(outcome).toMatchObject({ ok: false, message: expect.stringContaining("incomplete") });
    expect(await kept(company)).toEqual([]);
    expect(await rows(company)).toEqual([]);
  });
});

test("100 MB pass through without being held in memory", async () => {
  const company = await anOrganisation();
  const chunk = Buffer.alloc(1_000_000, "plainproof");
  async function* hundred(): AsyncGenerator<Uint8Array> {
    for (let i = 0; i < 100; i++) yield chunk;
  }
  const before = process.memoryUsage().rss;

  const file = made(await takeUpload(company.contributor, { bytes: hundred(), announced: 100_000_000 }));

  expect(process.memoryUsage().rss - before).toBeLessThan(60_000_000);
  const [row] = await rows(company);
  expect(row).toMatchObject({ id: file.fileId, size: 100_000_000n });
  expect((await stat(join(storageFolder(), row?.storageKey ?? ""))).size).toBe(100_000_000);
  await removeStored(row?.storageKey ?? "");
});

const script = "<script>alert(document.domain)</script>";
const png = Buffer.from("89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489", "hex");

describe("hostile files come back as downloads with the same bytes", () => {
  test.each<[string, string, Uint8Array]>([
    ["a page called text", "report.txt", bytes(`<!doctype html>${script}`)],
    ["a drawing with a script", "logo.svg", bytes(`<svg xmlns="http://www.w3.org/2000/svg">${script}</svg>`)],
    ["a picture that is a page", "photo.png", Buffer.concat([png, bytes(script)])],
    ["a GIF that is a script", "a.gif", bytes("GIF89a/*\x01\0*/=1;alert(1)")],
    ["a PDF that is a page", "a.pdf", bytes(`%PDF-1.4\n${script}`)],
    [
      "a zip that says it is endless",
      "bomb.zip",
      Buffer.concat([Buffer.from("504b0304", "hex"), Buffer.alloc(200_000)]),
    ],
    ["a path", "../../../etc/passwd", bytes("root")],
    ["a path of Windows", "C:\\Windows\\system32\\cmd.exe", bytes("MZ")],
    ["a letter NUL", "report\0.html", bytes("nul")],
    ["letters that turn round", "invoice\u202Efdp.exe", bytes("rtl")],
    ["a very long name", `${"ä".repeat(400)}.pdf`, bytes("long")],
    ["a device", "CON.txt", bytes("device")],
    ["a line break and a header", 'a"\r\nSet-Cookie: x=1.txt', bytes("header")],
    ["emoji", "🔐 lock 🚪.txt", bytes("emoji")],
    ["half a letter", "half\ud800.txt", bytes("surrogate")],
    ["only dots", "...", bytes("dots")],
  ])("%s", async (_, name, data) => {
    const company = await anOrganisation();
    const { revisionId } = await aPieceOfEvidence(company, { file: { name, bytes: data } });

    const file = await reading(company.auditor, (tx) => findFile(tx, company.auditor, revisionId));
    const response = file && (await downloadResponse(file));

    expect(file?.fileName).not.toMatch(/[/\\\p{Cc}\u202e]|^\.+$/u);
    expect(Buffer.byteLength(file?.fileName ?? "")).toBeLessThanOrEqual(255);
    expect(response?.headers.get("content-disposition")).toMatch(
      /^attachment; filename="[ -~]+"; filename\*=UTF-8''\S+$/,
    );
    expect(response?.headers.get("content-type")).toBe("application/octet-stream");
    expect(response?.headers.get("x-content-type-options")).toBe("nosniff");
    expect(response?.headers.get("content-security-policy")).toBe("sandbox; default-src 'none'");
    expect(sha256(new Uint8Array((await response?.arrayBuffer()) ?? new ArrayBuffer(0)))).toBe(sha256(data));
  });
});

test("only pictures by their bytes are shown, and those in a cage", async () => {
  const company = await anOrganisation();
  const shown = async (name: string, data: Uint8Array) => {
    const { revisionId } = await aPieceOfEvidence(company, { file: { name, bytes: data } });
    const file = await reading(company.auditor, (tx) => findFile(tx, company.auditor, revisionId));
    return file && pictureResponse(file);
  };

  expect(await shown("logo.png", bytes(`<svg xmlns="http://www.w3.org/2000/svg">${script}</svg>`))).toBeNull();
  expect(await shown("page.png", bytes(script))).toBeNull();
  const response = await shown("notes.txt", png);
  expect(response?.headers.get("content-type")).toBe("image/png");
  expect(response?.headers.get("content-security-policy")).toBe("sandbox; default-src 'none'");
  expect(response?.headers.get("x-content-type-options")).toBe("nosniff");
  await response?.body?.cancel();
});

test("a file does not exist for other organisations, for administrators, and for made-up ids", async () => {
  const company = await anOrganisation();
  const stranger = await anOrganisation();
  const { revisionId } = await aPieceOfEvidence(company, { file: { name: "a.txt", bytes: "secret" } });
  const find = (actor: Actor, id: string) => reading(actor, (tx) => findFile(tx, actor, id));

  expect(await find(company.auditor, revisionId)).not.toBeNull();
  expect(await find(stranger.auditor, revisionId)).toBeNull();
  expect(await find(company.administrator, revisionId)).toBeNull();
  for (const id of ["x", "../../etc", crypto.randomUUID()]) expect(await find(company.auditor, id)).toBeNull();
});

describe.runIf(onPostgres)("a crowd with the same file", () => {
  test("eight who bring it at once share one row and one copy, and all can use it", async () => {
    const company = await anOrganisation();
    for (let round = 0; round < 10; round++) {
      const files = await Promise.all(
        Array.from({ length: 8 }, () => anUpload(company.contributor, `report of round ${round}`)),
      );
      expect(new Set(files.map(({ fileId }) => fileId)).size).toBe(1);
      const file = { fileId: files[0]?.fileId ?? "", sha256: files[0]?.sha256 ?? "", fileName: "report.txt" };
      made(await addEvidence(company.contributor, { ...aNote(), kind: "FILE", ...file }));
      expect(await kept(company)).toHaveLength(round + 1);
    }
  });
});
