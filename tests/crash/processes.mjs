import { spawnSync } from "node:child_process";

/** Kills a process and everything below it at once, with no chance to tidy up. */
export function killWhole(pid) {
  const { stdout } = spawnSync("ps", ["-A", "-o", "pid=,ppid="], { encoding: "utf8" });
  const rows = stdout
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/).map(Number));
  const family = [pid];
  for (const member of family) family.push(...rows.filter(([, parent]) => parent === member).map(([child]) => child));
  for (const member of family) {
    try {
      process.kill(member, "SIGKILL");
    } catch {
      // Gone already.
    }
  }
  return family;
}
