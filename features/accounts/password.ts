import { randomBytes } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";
import { Refusal } from "@/lib/outcome";

// Argon2id with 19 MiB and two passes, the least that OWASP's cheat sheet recommends.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** How many passwords are worked on at once, and how many may wait: more would starve everybody else's requests. */
const AT_ONCE = 2;
const MAY_WAIT = 20;

let working = 0;
const waiting: (() => void)[] = [];

/** Whether one more password would be turned away. */
export function passwordQueueIsFull(): boolean {
  return working >= AT_ONCE && waiting.length >= MAY_WAIT;
}

async function inQueue<T>(work: () => Promise<T>): Promise<T> {
  if (passwordQueueIsFull())
    throw new Refusal("busy", "Too many people are signing in at once. Try again in a moment.");
  if (working < AT_ONCE) working++;
  // A finished one hands over its place, so `working` stays as it is.
  else await new Promise<void>((go) => waiting.push(go));
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else working--;
  }
}

/** The hash to keep of a password. Refuses as busy when too many wait. */
export function hashPassword(password: string): Promise<string> {
  return inQueue(() => hash(password, cost));
}

// What an unknown account is compared with, so that finding none takes as long as finding one.
let nobody: Promise<string> | undefined;

/** Compares a password with a hash; without a hash it does the same work and says no. */
export async function passwordFits(passwordHash: string | null | undefined, password: string): Promise<boolean> {
  nobody ??= hash(randomBytes(32), cost);
  const substitute = await nobody;
  const against = passwordHash ?? substitute;
  return (await inQueue(() => verify(against, password))) && Boolean(passwordHash);
}
