import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "../../scripts/support/address.mjs";
import { askChild } from "../../scripts/support/ask-child.mjs";
import { atTheEnd } from "../../scripts/support/children.mjs";
import { startPostgres } from "../../scripts/support/postgres.mjs";
import { Sentence } from "../../scripts/support/sentence.mjs";
import { save, signIn } from "./client.mjs";
import { killWhole } from "./processes.mjs";

const CLIENTS = 4;

/** The same numbers for the same seed, so that a failure can be played again. */
function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/**
 * Kills the app, several times, while people answer, and looks each time whether everything that they read a 2xx for is
 * there after a restart. A round is `answers` acknowledged answers with one kill somewhere among them.
 */
export async function prove({ on, kills, answers = 500, seed = 1 }) {
  const random = seeded(seed);
  const folder = mkdtempSync(join(tmpdir(), "plainproof-crash-"));
  atTheEnd(() => rmSync(folder, { recursive: true, force: true }));
  const app = await anApp(folder, on);
  const { assessmentId, answerIds } = await askChild("tests/crash/prepare.ts", {}, app.environment);

  const acknowledged = [];
  const revisions = Object.fromEntries(answerIds.map((id) => [id, 0]));
  const headers = await signIn(app.address, await app.start());
  for (let round = 1; round <= kills; round++) {
    const began = performance.now();
    const before = acknowledged.length;
    const killAt = before + 1 + Math.floor(random() * (answers - 1));
    const writing = write({ app, headers, assessmentId, revisions, acknowledged, upTo: before + answers });
    await until(() => acknowledged.length >= killAt || writing.failed);
    // A moment later, so that the kill meets requests at every stage of their way.
    await new Promise((go) => setTimeout(go, random() * 25));
    await app.kill();
    await writing.done;
    if (writing.failed) throw new Sentence(`${on}, round ${round}: ${writing.failed}`);

    const file = join(folder, "acknowledged.json");
    const look = async () => {
      writeFileSync(file, JSON.stringify(acknowledged));
      const found = await askChild("tests/crash/verify.ts", { file }, app.environment);
      if (found.findings.length > 0)
        throw new Sentence(`${on}, round ${round}:\n${found.findings.slice(0, 20).join("\n")}`);
      return found.revisions;
    };
    Object.assign(revisions, await look());
    const killed = acknowledged.length - before;
    await app.start();
    const rest = write({ app, headers, assessmentId, revisions, acknowledged, upTo: before + answers });
    await rest.done;
    if (rest.failed) throw new Sentence(`${on}, after round ${round}: ${rest.failed}`);
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    console.log(
      `   ${on}, kill ${round} of ${kills}: after ${killed} of ${answers} answers, nothing missing (${seconds} s)`,
    );
    if (round === kills) {
      await app.kill();
      await look();
    }
  }
  console.log(
    `   ${on}: ${kills} kills, ${acknowledged.length} acknowledged answers, none lost, the trail verifies (seed ${seed})`,
  );
}

/** Several people who write at once, each at answers of their own, until enough was acknowledged or the app is gone. */
function write({ app, headers, assessmentId, revisions, acknowledged, upTo }) {
  const writing = { failed: null };
  const ids = Object.keys(revisions);
  const person = async (number) => {
    const own = ids.filter((_, index) => index % CLIENTS === number);
    for (let turn = 0; acknowledged.length < upTo && !writing.failed; turn++) {
      const answerId = own[turn % own.length];
      const revision = revisions[answerId];
      const rationale = `Written by person ${number}, turn ${turn}, over revision ${revision}.`;
      const answer = await save(app.address, headers, assessmentId, { answerId, revision, rationale });
      if (answer === null) return;
      if (answer.status !== 200) {
        writing.failed = `saving answered ${answer.status} ${JSON.stringify(answer.body).slice(0, 300)}`;
        return;
      }
      revisions[answerId] = answer.body.revision;
      acknowledged.push({ answerId, revision: answer.body.revision, rationale });
    }
  };
  writing.done = Promise.all(Array.from({ length: CLIENTS }, (_, number) => person(number)));
  return writing;
}

async function anApp(folder, on) {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const { DATABASE_URL: _, ...inherited } = process.env;
  const environment = { ...inherited, PLAINPROOF_DATA: join(folder, "data") };
  if (on === "postgres") environment.DATABASE_URL = await aDatabase();
  let child;
  const kill = async () => child && killWhole(child.pid);
  atTheEnd(kill);
  return {
    address,
    environment,
    kill,
    async start() {
      child = spawn(process.execPath, ["scripts/start.mjs", "--port", String(port)], {
        env: environment,
        stdio: ["ignore", "pipe", "pipe"],
        detached: true,
      });
      let said = "";
      const hear = (text) => {
        said += text;
      };
      child.stdout.on("data", hear);
      child.stderr.on("data", hear);
      const { pid } = child;
      await until(() => said.includes("Ctrl-C") || child.exitCode !== null, 300_000);
      if (!said.includes("Ctrl-C")) throw new Sentence(`The app (${pid}) did not start:\n${said}`);
      // The link that the start prints for the only person there is.
      return /\/sign-in\/link\/\S+/.exec(said)?.[0] ?? "";
    },
  };
}

async function aDatabase() {
  const server = new URL(process.env.TEST_DATABASE_URL ?? (await startPostgres()));
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: server.toString() });
  await client.connect();
  const name = `plainproof_crash_${process.pid}`;
  await client.query(`CREATE DATABASE ${name}`);
  await client.end();
  server.pathname = `/${name}`;
  return server.toString();
}

async function until(holds, patience = 120_000) {
  for (const end = performance.now() + patience; performance.now() < end; ) {
    if (holds()) return;
    await new Promise((go) => setTimeout(go, 2));
  }
  throw new Sentence("Waited too long.");
}
