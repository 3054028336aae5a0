import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onServer, withDatabase } from "../../support/global-setup";

const root = new URL("../../..", import.meta.url).pathname;

export type App = {
  address: string;
  /** What the start printed, name by name: "Set up", or the roles of the demo. */
  links: Record<string, string>;
  dataFolder: string;
  databaseUrl: string | null;
  /** Lets time pass for the server; the browser's clock stays. */
  letDaysPass: (days: number) => void;
  stop: () => Promise<void>;
};

/** Starts the app as a newcomer does, with the start script, on an empty database of its own. */
export async function startApp({ on = "postgres", demo = false }: { on?: "postgres" | "pglite"; demo?: boolean } = {}) {
  const folder = mkdtempSync(join(tmpdir(), "plainproof-e2e-"));
  const clock = join(folder, "clock");
  const server = on === "postgres" ? process.env.TEST_DATABASE_URL : undefined;
  if (on === "postgres" && !server) throw new Error("TEST_DATABASE_URL has to name a PostgreSQL server for the tests.");
  const name = `plainproof_e2e_${randomUUID().replaceAll("-", "")}`;
  if (server) await onServer(server, (client) => client.query(`CREATE DATABASE ${name}`));
  const databaseUrl = server ? withDatabase(server, name) : null;

  const port = await freePort();
  const { DATABASE_URL: _, ...environment } = process.env;
  const child = spawn(process.execPath, ["scripts/start.mjs", "--port", String(port), ...(demo ? ["--demo"] : [])], {
    cwd: root,
    env: {
      ...environment,
      ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}),
      PLAINPROOF_DATA: join(folder, "data"),
      TEST_CLOCK_FILE: clock,
      NODE_OPTIONS: `--import ${join(root, "tests/e2e/support/clock.mjs")}`,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const said = await untilItAnswers(child);

  const app: App = {
    address: `http://127.0.0.1:${port}`,
    links: Object.fromEntries([...said.matchAll(/^ {2}(\S.*?) {2,}(http\S+)/gm)].map(([, key, url]) => [key, url])),
    dataFolder: join(folder, "data"),
    databaseUrl,
    letDaysPass: (days) => writeFileSync(clock, String(days * 86_400_000)),
    async stop() {
      child.kill("SIGTERM");
      if (child.exitCode === null) await new Promise((resolve) => child.once("exit", resolve));
      if (server) await onServer(server, (client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return app;
}

function untilItAnswers(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    const hear = (text: Buffer) => {
      said += text;
      if (said.includes("Ctrl-C")) resolve(said);
    };
    child.stdout?.on("data", hear);
    child.stderr?.on("data", hear);
    child.once("exit", (code) => reject(new Error(`The app did not start (${code}):\n${said}`)));
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
