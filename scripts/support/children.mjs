import { spawn } from "node:child_process";
import { Sentence } from "./sentence.mjs";

const living = new Set();
const cleanUps = [];
let ending = false;

/** Starts a program in a process group of its own, so that it and whatever it starts can be ended together. */
export function launch(program, parameters, options = {}) {
  const child = spawn(program, parameters, { stdio: "inherit", detached: process.platform !== "win32", ...options });
  living.add(child);
  child.once("exit", () => living.delete(child));
  child.once("error", () => living.delete(child));
  return child;
}

/** How a child ended: its exit code, or 1 where it was killed or could not be started. */
export function ended(child) {
  return new Promise((resolve) => {
    if (child.exitCode !== null) return resolve(child.exitCode);
    child.once("exit", (code) => resolve(code ?? 1));
    child.once("error", () => resolve(1));
  });
}

/** Runs a program to its end and keeps what it says; throws it as a sentence where it fails. */
export async function runQuietly(what, program, parameters, options = {}) {
  const child = launch(program, parameters, { stdio: ["ignore", "pipe", "pipe"], ...options });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (said += text));
  const code = await ended(child);
  if (code !== 0) throw new Sentence(`${said.trim().slice(-6000)}\n\n${what} failed; what it said is above.`);
  return said;
}

function signal(child, name) {
  try {
    process.kill(process.platform === "win32" ? child.pid : -child.pid, name);
  } catch {
    // It has ended already.
  }
}

/** Asks a child to end, and insists after a while. */
export async function stop(child, { patience = 8000, name = "SIGTERM" } = {}) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = ended(child);
  signal(child, name);
  const insist = setTimeout(() => signal(child, "SIGKILL"), patience);
  await gone;
  clearTimeout(insist);
}

/** Something to do before this process ends, however it ends; the last added is done first. */
export function atTheEnd(cleanUp) {
  cleanUps.unshift(cleanUp);
}

/** Ends everything that was started, then this process. */
export async function finish(code) {
  if (ending) return;
  ending = true;
  await Promise.all([...living].filter((child) => !child.endsLast).map((child) => stop(child)));
  for (const cleanUp of cleanUps) await Promise.resolve(cleanUp()).catch(() => undefined);
  process.exit(code);
}

for (const [name, code] of [
  ["SIGINT", 130],
  ["SIGTERM", 143],
  ["SIGHUP", 129],
])
  process.on(name, () => finish(code));
