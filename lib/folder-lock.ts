import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Takes an embedded database's folder for this process, until it ends. Refuses with a sentence while another living
 * process holds it; a lock left behind by a killed process is taken over.
 */
export function holdFolder(folder: string): void {
  const file = join(folder, "..", "database.lock");
  const mine = `${process.pid} ${startOf(process.pid)}`;
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      writeFileSync(file, mine, { flag: "wx", mode: 0o600 });
      process.once("exit", () => release(file, mine));
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
    const holder = read(file);
    if (holder === mine) return;
    const pid = Number(holder.split(" ")[0]);
    if (pid && holder === `${pid} ${startOf(pid)}`) {
      throw new Error(
        `Another process (${pid}) has the embedded database in ${folder} open. Stop it first, or set PLAINPROOF_DATA to another folder.`,
      );
    }
    rmSync(file, { force: true });
  }
  throw new Error(`The embedded database in ${folder} could not be locked. Try again.`);
}

function release(file: string, mine: string) {
  if (read(file) === mine) rmSync(file, { force: true });
}

function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

/** When a process started, so that a number given to a new process is not taken for the old one; "" where unknown. */
function startOf(pid: number): string {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
    // A killed process that nobody has cleared away yet still has its number, and holds nothing.
    return fields[0] === "Z" || fields[0] === "X" ? "" : (fields[19] ?? "");
  } catch {
    return isAlive(pid) ? "alive" : "";
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
