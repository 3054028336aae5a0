import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { z } from "zod";

const schema = z.object({
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, "DATABASE_URL has to start with postgresql://")
    .optional(),
  PLAINPROOF_DATA: z.string().min(1).optional(),
  APP_URL: z.url("APP_URL has to be a whole address, such as https://proof.example.org").optional(),
  PLAINPROOF_CONTENT: z.string().min(1).optional(),
  SESSION_SECRET: z.string().min(32, "SESSION_SECRET needs at least 32 characters").optional(),
});

export type Environment = {
  /** PostgreSQL, or null for the embedded database in the data folder. */
  databaseUrl: string | null;
  /** Database, evidence files and secrets live here, outside the checkout. */
  dataFolder: string;
  /** The public address, without a slash at its end; null while nobody has given one. */
  appUrl: string | null;
  sessionSecret: string | null;
  /** A folder that holds another content/ than the project's own: for trying out checklists, and for tests. */
  contentRoot: string | null;
};

/** Reads and checks the environment; a mistake is one sentence for each variable. */
function readEnvironment(source: Record<string, string | undefined> = process.env): Environment {
  const parsed = schema.safeParse(Object.fromEntries(Object.entries(source).map(([k, v]) => [k, v || undefined])));
  if (!parsed.success) throw new Error(parsed.error.issues.map((issue) => issue.message).join("\n"));
  const values = parsed.data;
  return {
    databaseUrl: values.DATABASE_URL ?? null,
    // The bundler would otherwise take the whole project for files that the server reads.
    dataFolder: resolve(/* turbopackIgnore: true */ values.PLAINPROOF_DATA ?? join(homedir(), ".plainproof")),
    appUrl: values.APP_URL?.replace(/\/+$/, "") ?? null,
    sessionSecret: values.SESSION_SECRET ?? null,
    contentRoot: values.PLAINPROOF_CONTENT ? resolve(/* turbopackIgnore: true */ values.PLAINPROOF_CONTENT) : null,
  };
}

/** The environment of this process, read once. Whatever is wrong with it stops the process at its start. */
export const env = readEnvironment();

/**
 * The key that seals session cookies: from the environment where several processes share it, else made once and
 * kept in the data folder, readable by its owner alone.
 */
export function sessionSecret(): string {
  if (env.sessionSecret) return env.sessionSecret;
  const file = join(env.dataFolder, "session-secret");
  if (!existsSync(file)) {
    makePrivateFolder(env.dataFolder);
    try {
      writeFileSync(file, randomBytes(48).toString("base64url"), { mode: 0o600, flag: "wx" });
    } catch (error) {
      // Another process made it in the same moment: theirs counts.
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
  }
  return readFileSync(file, "utf8");
}

/** Makes a folder that only its owner can open. */
export function makePrivateFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
}
