import { readFileSync } from "node:fs";
import { checkPort, localAddress, readOptions } from "./address.mjs";
import { askChild } from "./ask-child.mjs";
import { build, next, sourceHash } from "./build.mjs";
import { ended, finish, launch } from "./children.mjs";
import { generateClient, installPackages } from "./packages.mjs";
import { actionsKey, prepareDataFolder } from "./secrets.mjs";
import { Sentence, sayWhy } from "./sentence.mjs";
import { step } from "./steps.mjs";

/** Start, from a fresh clone to an app that answers; then stays with it until it ends. */
export async function run(words) {
  process.chdir(new URL("../..", import.meta.url).pathname);
  try {
    const options = readOptions(words);
    console.log(`Plainproof ${JSON.parse(readFileSync("package.json", "utf8")).version}`);
    await checkPort(options.host, options.port);
    const server = await start(options);
    await finish(await ended(server));
  } catch (error) {
    sayWhy(error);
    await finish(1);
  }
}

async function start({ host, port, demo, dev }) {
  const folder = prepareDataFolder();
  const local = localAddress(host, port);
  const environment = {
    ...process.env,
    NEXT_TELEMETRY_DISABLED: "1",
    NEXTAUTH_URL: process.env.APP_URL || local,
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: actionsKey(folder),
  };

  await step("Packages", installPackages);
  await step("Database client", generateClient);
  let prepared;
  await step("Database and content", async () => {
    prepared = await askChild("scripts/prepare.ts", { demo }, environment);
    return prepared.word;
  });
  const hash = sourceHash();
  if (!dev) await step("App", () => build(environment, hash));

  let server;
  await step("Server", async () => {
    server = launch(process.execPath, [next, dev ? "dev" : "start", "-H", host, "-p", String(port)], {
      env: { ...environment, NODE_ENV: dev ? "development" : "production", NEXT_DEPLOYMENT_ID: dev ? "" : hash },
      stdio: ["ignore", dev ? "inherit" : "pipe", "inherit"],
    });
    // What Next.js says about itself while it starts is said here already; what follows is the server's own.
    server.stdout?.resume();
    await answers(server, local);
    server.stdout?.pipe(process.stdout);
    return "answers";
  });
  sayWhere(prepared, environment.NEXTAUTH_URL);
  return server;
}

function sayWhere({ data, links }, address) {
  const width = Math.max(...["Open", ...links.map(({ name }) => name)].map((name) => name.length)) + 3;
  const say = (name, text) => console.log(`  ${name.padEnd(width)}${text}`);
  console.log();
  say("Open", address);
  say("Data", data);
  for (const { name, path, until } of links) {
    const time = new Date(until).toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
    say(name, `${address}${path}  (works once, until ${time})`);
  }
  say("Stop", "Ctrl-C");
}

/** Waits until the app says that it and its database are well. */
async function answers(server, address) {
  const deadline = performance.now() + 120_000;
  while (performance.now() < deadline) {
    if (server.exitCode !== null || server.signalCode !== null) {
      throw new Sentence("The server ended before it answered; what it said is above.");
    }
    const response = await fetch(`${address}/api/health`).catch(() => null);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Sentence("The server has not answered within two minutes. Look at what it said above.");
}
