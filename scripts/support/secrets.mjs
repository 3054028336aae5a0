import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { Sentence } from "./sentence.mjs";

/** The same answer as lib/env.ts, which also checks the rest of the environment. */
function dataFolder() {
  return resolve(process.env.PLAINPROOF_DATA || join(homedir(), ".plainproof"));
}

/** Makes the data folder, for its owner alone. */
export function prepareDataFolder() {
  const folder = dataFolder();
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    chmodSync(folder, 0o700);
  } catch (error) {
    throw new Sentence(
      `The data folder ${folder} cannot be used (${error.code}). Set PLAINPROOF_DATA to one of yours.`,
    );
  }
  return folder;
}

/** The key with which the server seals what a form carries; the same after every build, or open tabs would break. */
export function actionsKey(folder) {
  if (process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY) return process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY;
  const file = join(folder, "actions-key");
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString("base64"), { mode: 0o600 });
  return readFileSync(file, "utf8");
}
