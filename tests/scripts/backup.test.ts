import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { create } from "tar";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { verifyChain } from "@/features/audit/verify-chain";
import { database, onPGlite, postgres, useDatabase } from "@/lib/db";
import { migrate } from "@/lib/migrations";
import { readingAsKeeper } from "@/lib/reading";
import { storageFolder } from "@/lib/storage";
import { restoreArchive } from "@/scripts/backup/restore-archive";
import { checkSeal, sealArchive } from "@/scripts/backup/seal";
import { linesOf, listTables } from "@/scripts/backup/tables";
import { writeArchive } from "@/scripts/backup/write-archive";
import { type OpenConnection, onEmbedded, onPostgres } from "@/scripts/support/open-connection";
import { acceptedEvidence } from "../support/builders/evidence";
import { aRequestedException } from "../support/builders/exceptions";
import { anAcceptedProfile, aRelease } from "../support/builders/products";
import { onPostgres as postgresRuns } from "../support/database";
import { onServer, withDatabase } from "../support/global-setup";
import { anOrganisation, type Company } from "../support/people";

const version = "0.1.0";
const folder = mkdtempSync(join(tmpdir(), "plainproof-backup-"));
const archive = join(folder, "backup.tar");
let company: Company;
let source: OpenConnection;
/** What nothing was ever restored into: each refusal leaves it so. */
let empty: Awaited<ReturnType<typeof aDatabase>>;

beforeAll(async () => {
  empty = await aDatabase(false);
  const made = await aDatabase(postgresRuns);
  source = made.connection;
  await migrate(source);
  useDatabase(made.client());
  company = await anOrganisation();
  await aRequestedException(company);
  const { releaseId } = await aRelease(company);
  await anAcceptedProfile(company, releaseId);
  await acceptedEvidence(company, { file: { name: "scan.txt", bytes: "one port is open" } });
  await writeArchive({ connection: source, files: storageFolder(), version }, archive);
});

afterAll(async () => {
  await source.close();
  await empty.connection.close();
  rmSync(folder, { recursive: true, force: true });
});

describe("a backup", () => {
  test("is readable by its owner alone, and tar can list it", () => {
    expect(statSync(archive).mode & 0o777).toBe(0o600);
    expect(readFileSync(archive).includes("ustar")).toBe(true);
    expect(readdirSync(folder)).toEqual(["backup.tar"]);
  });

  test("comes back in the other database, row for row and file for file, and the trail verifies", async () => {
    // From PostgreSQL to PGlite where both are there; the other way round in the run on PGlite it is PGlite to PGlite.
    const { connection, client } = await aDatabase(false);
    const files = join(folder, "restored", "files");
    const { files: kept } = await restoreArchive(archive, { connection, files });

    expect(await everyLine(connection)).toEqual(await everyLine(source));
    expect(kept).toHaveLength(1);
    for (const { key } of kept)
      expect(readFileSync(join(files, key))).toEqual(readFileSync(join(storageFolder(), key)));
    const before = database();
    useDatabase(client());
    const { entries, findings } = await readingAsKeeper((tx) => verifyChain(tx, company.organisationId));
    useDatabase(before);
    expect(findings).toEqual([]);
    expect(entries).toBeGreaterThan(5);
    await connection.close();
  });

  test("leaves references as strict as they were", async () => {
    const { connection } = await aDatabase(false);
    await restoreArchive(archive, { connection, files: join(folder, "strict", "files") });
    const { rows } = await connection.query("SELECT count(*)::int AS late FROM pg_constraint WHERE condeferrable", []);
    expect(rows).toEqual([{ late: 0 }]);
    await expect(connection.query(`DELETE FROM "AuditEvent"`, [])).rejects.toThrow(/append-only/);
    await connection.close();
  });

  test.runIf(postgresRuns)("made on PGlite comes back on PostgreSQL", async () => {
    const embedded = await aDatabase(false);
    await restoreArchive(archive, { connection: embedded.connection, files: join(folder, "there", "files") });
    const second = join(folder, "second.tar");
    await writeArchive({ connection: embedded.connection, files: join(folder, "there", "files"), version }, second);
    const back = await aDatabase(true);
    await restoreArchive(second, { connection: back.connection, files: join(folder, "back", "files") });
    expect(await everyLine(back.connection)).toEqual(await everyLine(source));
    await embedded.connection.close();
    await back.connection.close();
    rmSync(second);
  });
});

describe("a bad archive is refused whole", () => {
  const bytes = () => readFileSync(archive);
  const whole = () => bytes().length;

  test.each([
    ["cut short", () => writeBad((copy) => truncateSync(copy, whole() - 5000))],
    ["cut in the middle of its seal", () => writeBad((copy) => truncateSync(copy, whole() - 1024))],
    ["empty", () => writeBad((copy) => truncateSync(copy, 0))],
    ["with one more block", () => writeBad((copy) => writeFileSync(copy, Buffer.concat([bytes(), Buffer.alloc(512)])))],
    ["not an archive", () => writeBad((copy) => writeFileSync(copy, "hello"))],
  ])("%s", async (_, make) => {
    await expectRefusal(make(), /damaged|incomplete/);
  });

  test("with any byte altered", async () => {
    const good = bytes();
    const step = Math.floor(good.length / 60);
    const copy = join(folder, "bad.tar");
    for (let at = 3; at < good.length; at += step) {
      const altered = Buffer.from(good);
      altered[at] = (altered[at] ?? 0) ^ 1;
      writeFileSync(copy, altered);
      await expect(checkSeal(copy)).rejects.toThrow(/damaged or incomplete/);
    }
    await expectRefusal(copy, /damaged or incomplete/);
  });

  test("with a file that its list does not name, or a way out of its folder", async () => {
    const stage = mkdtempSync(join(folder, "stage-"));
    writeFileSync(join(stage, "manifest.json"), "{}");
    writeFileSync(join(stage, "passwd"), "x");
    const bad = join(folder, "bad.tar");
    const names = { "../passwd": "passwd" };
    for (const [name, file] of Object.entries(names)) {
      await create({ file: bad, cwd: stage, preservePaths: true, onWriteEntry: (entry) => (entry.path = name) }, [
        file,
      ]);
      await sealArchive(bad);
      await expectRefusal(bad, /no backup holds|damaged/);
    }
    rmSync(stage, { recursive: true });
  });

  test("without one of the files that its list names, or with another under its name", async () => {
    await expectRefusal(await repacked((names) => names.filter((name) => !name.startsWith("files/"))), /does not hold/);
    await expectRefusal(await repacked((names) => names, "tables/Person.jsonl"), /is not what was backed up/);
  });

  test("from a newer version", async () => {
    const bad = await repacked(
      (names) => names,
      undefined,
      (manifest) => {
        manifest.migrations.push({ name: "29990101000000_later", checksum: "0".repeat(64) });
      },
    );
    await expectRefusal(bad, /made by version/);
  });

  test("where there is data already", async () => {
    await expect(restoreArchive(archive, { connection: source, files: join(folder, "x", "files") })).rejects.toThrow(
      "This database has data in it already.",
    );
    const { connection } = empty;
    await expect(restoreArchive(archive, { connection, files: storageFolder() })).rejects.toThrow("There are files in");
  });
});

async function expectRefusal(bad: string, sentence: RegExp) {
  const { connection } = empty;
  const files = join(folder, "never", "files");
  await expect(restoreArchive(bad, { connection, files })).rejects.toThrow(sentence);
  expect(await listTables(connection)).toEqual([]);
  expect(() => statSync(files)).toThrow(/ENOENT/);
  rmSync(bad);
}

function writeBad(spoil: (copy: string) => void): string {
  const copy = join(folder, "bad.tar");
  writeFileSync(copy, readFileSync(archive));
  spoil(copy);
  return copy;
}

type Manifest = { migrations: { name: string; checksum: string }[] };

/** The archive's own parts, packed and sealed again after somebody has meddled with them. */
async function repacked(choose: (names: string[]) => string[], spoiled?: string, edit?: (manifest: Manifest) => void) {
  const { extract } = await import("tar");
  const stage = mkdtempSync(join(folder, "stage-"));
  await extract({ file: archive, cwd: stage });
  rmSync(join(stage, "archive.sha256"));
  if (spoiled) writeFileSync(join(stage, spoiled), "{}\n");
  const manifest = JSON.parse(readFileSync(join(stage, "manifest.json"), "utf8"));
  edit?.(manifest);
  writeFileSync(join(stage, "manifest.json"), JSON.stringify(manifest));
  const names = readdirSync(stage, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(stage.length + 1));
  const bad = join(folder, "bad.tar");
  await create({ file: bad, cwd: stage, portable: true, noDirRecurse: true }, choose(names));
  await sealArchive(bad);
  rmSync(stage, { recursive: true });
  return bad;
}

async function everyLine(connection: OpenConnection) {
  const tables: Record<string, string[]> = {};
  await connection.exec("BEGIN");
  for (const table of await listTables(connection)) {
    tables[table.name] = [];
    for await (const lines of linesOf(connection, table)) tables[table.name]?.push(...lines);
  }
  await connection.exec("COMMIT");
  return tables;
}

let made = 0;

async function aDatabase(onServerToo: boolean) {
  const server = process.env.TEST_DATABASE_URL;
  if (onServerToo && server) {
    const name = `${process.env.TEST_TEMPLATE}_backup_${process.pid}_${++made}`;
    await onServer(server, (client) => client.query(`CREATE DATABASE ${name}`));
    const url = withDatabase(server, name);
    return { connection: await onPostgres(url), client: () => postgres(url) };
  }
  const pglite = await PGlite.create();
  return { connection: onEmbedded(pglite), client: () => onPGlite(pglite) };
}
