/** Runs once in each server process, before its first request. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== "nodejs" || process.env.NEXT_PHASE === "phase-production-build") return;
  const { startSweeping } = await import("@/features/evidence/files/start-sweeping");
  startSweeping();
}
