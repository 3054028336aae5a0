import { sweepOrphans } from "./sweep-orphans";

const HOUR = 3_600_000;

/** Sweeps now and every hour, for as long as the process lives; a sweep that fails is tried again with the next. */
export function startSweeping(): void {
  void sweep();
  setInterval(sweep, HOUR).unref();
}

async function sweep() {
  try {
    await sweepOrphans();
  } catch (error) {
    console.error("Uploads that nobody used could not be cleared away. We try again in an hour.", error);
  }
}
