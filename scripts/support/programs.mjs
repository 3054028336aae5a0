import { spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

export const isRoot = process.getuid?.() === 0;

/** Where a program is, in these folders or in PATH; null where it is not. */
export function findProgram(name, folders = []) {
  const inPath = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  for (const folder of [...folders, ...inPath]) {
    const path = join(folder, name);
    try {
      accessSync(path, constants.X_OK);
      return path;
    } catch {
      // Not in this one.
    }
  }
  return null;
}

/** Installs a Debian package where we may; says whether that worked. */
export function installWithApt(name) {
  if (!isRoot || !findProgram("apt-get")) return false;
  const options = { stdio: "ignore", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } };
  spawnSync("apt-get", ["update", "-q"], options);
  return spawnSync("apt-get", ["install", "-y", "-q", "--no-install-recommends", name], options).status === 0;
}

/** The number of a user of this computer, such as `postgres`; null where there is none. */
export function userId(name) {
  const { status, stdout } = spawnSync("id", ["-u", name], { encoding: "utf8" });
  return status === 0 ? Number(stdout) : null;
}
