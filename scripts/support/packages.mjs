import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runQuietly } from "./children.mjs";

const read = (file) => JSON.parse(readFileSync(file, "utf8")).packages ?? {};

const STAMP = "node_modules/.plainproof";

/** Whether node_modules holds what package-lock.json names, by our own word or by npm's, which it writes last. */
function installed() {
  if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === hashOf("package-lock.json")) return true;
  const list = "node_modules/.package-lock.json";
  if (!existsSync(list)) return false;
  const have = read(list);
  return Object.entries(read("package-lock.json")).every(
    ([path, wanted]) =>
      path === "" ||
      (have[path]
        ? have[path].version === wanted.version
        : wanted.optional || wanted.devOptional || wanted.peer || wanted.extraneous),
  );
}

const hashOf = (file) => createHash("sha256").update(readFileSync(file)).digest("hex");

/** Installs the packages where they are missing or others; no package runs a script of its own. */
export async function installPackages() {
  if (installed()) return "installed already";
  const npm = process.env.npm_execpath;
  const [program, first] = npm?.endsWith(".js") ? [process.execPath, [npm]] : ["npm", []];
  await runQuietly(
    "Installing the packages",
    program,
    [...first, "ci", "--ignore-scripts", "--no-audit", "--no-fund"],
    {
      // Development packages too, whatever the environment says: the check of types and the tests need them.
      env: { ...process.env, NODE_ENV: "development", npm_config_include: "dev" },
      shell: process.platform === "win32",
    },
  );
  return "installed";
}

/** Makes the database client where the schema or the packages changed. */
export async function generateClient() {
  const stamp = join("generated", "stamp");
  const hash = createHash("sha256");
  for (const file of ["prisma/schema.prisma", "scripts/generate.mjs"]) hash.update(readFileSync(file));
  hash.update(read("package-lock.json")["node_modules/prisma"]?.version ?? "");
  const wanted = hash.digest("hex");
  if (existsSync("generated/prisma/client.ts") && existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) {
    return "made already";
  }
  rmSync(stamp, { force: true });
  await runQuietly("Making the database client", process.execPath, ["scripts/generate.mjs"]);
  mkdirSync("generated", { recursive: true });
  writeFileSync(stamp, wanted);
  return "made";
}
