import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runQuietly } from "./children.mjs";

const rooms = ["app", "components", "features", "lib", "public"];
const files = [
  "instrumentation.ts",
  "next.config.ts",
  "package-lock.json",
  "postcss.config.mjs",
  "prisma/schema.prisma",
  "proxy.ts",
  "tsconfig.json",
];
const STAMP = ".next/source-hash";

export const next = "node_modules/next/dist/bin/next";

/** One short hash over everything that the build is made of. It names the deployment too. */
export function sourceHash() {
  const hash = createHash("sha256");
  const add = (path) => {
    if (existsSync(path)) hash.update(`${path}\0`).update(readFileSync(path)).update("\0");
  };
  const walk = (folder) => {
    if (!existsSync(folder)) return;
    const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
      if (entry.isDirectory()) walk(join(folder, entry.name));
      else add(join(folder, entry.name));
    }
  };
  for (const room of rooms) walk(room);
  for (const file of files) add(file);
  return hash.digest("hex").slice(0, 32);
}

/** Builds the app where its sources changed since the last build. */
export async function build(environment, hash = sourceHash()) {
  if (existsSync(STAMP) && existsSync(".next/BUILD_ID") && readFileSync(STAMP, "utf8") === hash) return "built already";
  rmSync(STAMP, { force: true });
  await runQuietly("Building the app", process.execPath, [next, "build"], {
    env: { ...environment, NODE_ENV: "production", NEXT_DEPLOYMENT_ID: hash },
  });
  writeFileSync(STAMP, hash);
  return "built";
}
