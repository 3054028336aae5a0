"use server";

import { requireActor } from "@/lib/auth";
import { now } from "@/lib/clock";
import { can } from "@/lib/permissions";
import { reading } from "@/lib/reading";
import { verifyChain } from "./verify-chain";

/** Computes the reader's chain again; null for those who may not. It changes nothing, so it is no command. */
export async function verifyChainAction() {
  const actor = await requireActor();
  const { organisationId } = actor;
  if (!can(actor, "trail:verify", { organisationId })) return null;
  const report = await reading(actor, (tx) => verifyChain(tx, organisationId));
  return { ...report, at: now().toISOString() };
}
