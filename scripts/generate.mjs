// Makes Prisma's client. Generating needs no schema engine, but the tool insists on a path to one: Node's own will do,
// and nothing is downloaded.
import { spawnSync } from "node:child_process";

const { status } = spawnSync(process.execPath, ["node_modules/prisma/build/index.js", "generate", "--no-hints"], {
  stdio: process.argv.includes("--quiet") ? "ignore" : "inherit",
  env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath },
});
process.exit(status ?? 1);
