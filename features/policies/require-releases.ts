import type { Tools } from "@/lib/command";
import { Refusal } from "@/lib/outcome";

/** A policy speaks for releases of its own product that were held against a checklist. */
export async function requireReleases({ tx }: Pick<Tools, "tx">, productId: string, releaseIds: string[]) {
  const assessed = await tx.release.count({
    where: { id: { in: releaseIds }, productId, assessment: { isNot: null } },
  });
  if (assessed === new Set(releaseIds).size) return;
  const fieldErrors = { releaseIds: ["Choose releases of this product that have an assessment"] };
  throw new Refusal("invalid", "Check the marked fields.", { fieldErrors });
}
