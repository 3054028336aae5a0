import { spawnSync } from "node:child_process";

/** Kills a process and everything below it at once, with no chance to tidy up; done when none of them is left. */
export async function killWhole(pid) {
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
  for (const end = performance.now() + 20_000; family.some(lives) && performance.now() < end; ) {
    await new Promise((go) => setTimeout(go, 10));
  }
}

function lives(pid) {
  // What was killed and not yet cleared away by its parent is a zombie: it holds nothing any more.
  const { stdout } = spawnSync("ps", ["-o", "stat=", "-p", String(pid)], { encoding: "utf8" });
  return stdout.trim() !== "" && !stdout.trim().startsWith("Z");
}
