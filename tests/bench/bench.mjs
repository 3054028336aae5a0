import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "../../scripts/support/address.mjs";
import { askChild } from "../../scripts/support/ask-child.mjs";
import { build, next, sourceHash } from "../../scripts/support/build.mjs";
import { atTheEnd, launch, runQuietly, stop } from "../../scripts/support/children.mjs";
import { generateClient, installPackages } from "../../scripts/support/packages.mjs";
import { startPostgres } from "../../scripts/support/postgres.mjs";
import { Sentence } from "../../scripts/support/sentence.mjs";
import { step } from "../../scripts/support/steps.mjs";
import { signIn } from "../crash/client.mjs";
import { makeRoot } from "./content.mjs";
import { measure, quantile } from "./measure.mjs";

/** One run, one machine, one table: what our pages cost beside a bare page with one query. */
export async function bench() {
  const folder = mkdtempSync(join(tmpdir(), "plainproof-bench-"));
  atTheEnd(() => rmSync(folder, { recursive: true, force: true }));
  const root = join(folder, "root");
  const environment = { ...process.env, NEXT_TELEMETRY_DISABLED: "1", NODE_ENV: "production" };
  environment.PLAINPROOF_DATA = join(folder, "data");
  delete environment.APP_URL;

  let large;
  await step("Packages", installPackages);
  await step("Database client", generateClient);
  await step("App", () => build(environment));
  await step("Yardstick", () =>
    runQuietly("Building the yardstick", process.execPath, [next, "build", "tests/bench/yardstick"], {
      env: environment,
    }).then(() => "built"),
  );
  await step("PostgreSQL", async () => {
    environment.DATABASE_URL = await startPostgres();
  });
  await step("Demo, 200 products", async () => {
    makeRoot(root);
    process.chdir(root);
    large = await askChild("tests/bench/prepare.ts", {}, environment);
  });

  const cold = [];
  await step("Cold starts", async () => {
    process.chdir(new URL("../..", import.meta.url).pathname);
    for (let round = 0; round < 3; round++) cold.push(await coldStart(environment));
  });

  const content = [];
  await step("Reading content", async () => {
    for (let round = 0; round < 7; round++)
      content.push(await askChild("tests/bench/read-content.ts", {}, environment));
  });

  const app = await serve({ ...environment, NEXT_DEPLOYMENT_ID: sourceHash() }, root);
  const headers = await signIn(app.address, cold.at(-1).link);
  const pages = [
    ["yardstick", null, "/"],
    ["workspace, 400 requirements", app, `/assessments/${large.large}`],
    ["workspace, 40 requirements", app, `/assessments/${large.small}`],
    ["product list, 200 products", app, "/products"],
    ["home", app, "/"],
    ["sign-in", app, "/sign-in"],
    ["public policy", app, "/p/hallway-lock"],
    ["product list, 1,000 products", app, "/products", "tests/bench/more-products.ts"],
  ];
  const rows = [];
  for (const [name, server, path, before] of pages) {
    if (before) await askChild(before, {}, environment);
    await step(name, async () => {
      const yardstick = await serve(environment, "tests/bench/yardstick");
      const bare = { pid: yardstick.pid, url: `${yardstick.address}/` };
      const own = path === "/sign-in" ? {} : headers;
      const page = server ? { pid: server.pid, url: server.address + path, headers: own } : bare;
      const cost = await measure(page, bare).catch((error) => {
        console.log(error.message);
        process.exitCode = 1;
        return null;
      });
      await stop(yardstick.child);
      if (cost) rows.push({ name, ...cost });
      return cost ? `${cost.median.toFixed(1)} ms` : "not measured";
    });
  }
  await stop(app.child);
  print(
    rows,
    cold.map(({ took }) => took),
    large.pdf,
    content,
  );
}

async function serve(environment, folder) {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const parameters = [join(process.cwd(), next), "start", "-H", "127.0.0.1", "-p", String(port)];
  const child = launch(process.execPath, parameters, {
    cwd: folder,
    env: { ...environment, NEXTAUTH_URL: address },
    stdio: "ignore",
  });
  for (let tries = 0; tries < 600; tries++) {
    if (await fetch(`${address}/sign-in`).catch(() => null)) return { address, child, pid: child.pid };
    await new Promise((go) => setTimeout(go, 100));
  }
  throw new Sentence(`The server in ${folder} does not answer.`);
}

/** From `npm start` to an app that answers, where everything is built: the second start of a person's day. */
async function coldStart(environment) {
  const port = await freePort();
  const began = performance.now();
  const child = launch(process.execPath, ["scripts/start.mjs", "--port", String(port)], {
    env: environment,
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  await new Promise((resolve, reject) => {
    child.stdout.on("data", (text) => {
      said += text;
      if (said.includes("Ctrl-C")) resolve();
    });
    child.once("exit", () => reject(new Sentence("The app did not start.")));
  });
  const took = performance.now() - began;
  await stop(child);
  return { took, link: /^ {2}Product manager.*?(\/sign-in\/link\/\S+)/m.exec(said)?.[1] };
}

function print(rows, cold, pdf, content) {
  const cells = (name, ...values) => [name.padEnd(30), ...values.map((value) => String(value).padStart(12))].join("");
  console.log(`\n${cells("", "median ms", "p99 ms", "CPU ms", "× yardstick", "JS kB (gz)", "HTML kB (gz)")}`);
  for (const { name, median, p99, cpu, ratio, scripts, html } of rows) {
    const numbers = [median.toFixed(1), p99.toFixed(1), cpu.toFixed(2), ratio.toFixed(1)];
    console.log(cells(name, ...numbers, scripts.toFixed(0), html.toFixed(1)));
  }
  console.log(cells("PDF of the demo's policy", quantile(pdf, 0.5).toFixed(0), quantile(pdf, 0.99).toFixed(0)));
  console.log(cells("start, everything built", quantile(cold, 0.5).toFixed(0), quantile(cold, 0.99).toFixed(0)));
  const reading = (name) => content.map((it) => it[name]);
  const spread = (times) => [quantile(times, 0.5).toFixed(0), quantile(times, 0.99).toFixed(0)];
  console.log(cells("content, loaded", ...spread(reading("load"))));
  console.log(cells("content, read and checked", ...spread(reading("check"))));
  // A start loads it twice: once to prepare, once in the server.
  const extra = 2 * quantile(reading("load"), 0.5);
  console.log(`\nContent: ${extra.toFixed(0)} ms of a start (under 300).`);
  if (extra >= 300) process.exitCode = 1;
  const workspace = rows.find(({ name }) => name.startsWith("workspace, 400"));
  const heaviest = Math.max(...rows.map(({ scripts }) => scripts));
  if (!workspace) return;
  console.log(
    `\nWorkspace: ${workspace.ratio.toFixed(1)} times the yardstick's processor time (6 at most). Heaviest page: ${heaviest.toFixed(0)} kB of script (under 220).`,
  );
  if (workspace.ratio > 6 || heaviest >= 220) process.exitCode = 1;
}
