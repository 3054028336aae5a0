import { z } from "zod";
import { command } from "@/lib/command";
import { Refusal } from "@/lib/outcome";

/** Uploads that nobody took up in time are forgotten. Their bytes go afterwards, so that no row is without bytes. */
export const clearOrphans = command(
  z.object({ before: z.date() }),
  async ({ before }, { tx, actor, permit, record }) => {
    const { organisationId } = permit("file:clear", { organisationId: actor.organisationId });

    const orphans = await tx.storedFile.findMany({
      where: { organisationId, adoptedAt: null, uploadedAt: { lt: before } },
      take: 500,
    });
    const cleared: string[] = [];
    for (const { id, sha256, storageKey } of orphans) {
      // Somebody can take it up in this moment, or bring the same bytes again: then it stays.
      const { count } = await tx.storedFile.deleteMany({
        where: { id, adoptedAt: null, uploadedAt: { lt: before } },
      });
      if (count === 0) continue;
      record("file.cleared", { id }, { sha256 });
      cleared.push(storageKey);
    }
    if (cleared.length === 0) throw new Refusal("not-found", "There is nothing to clear away.");
    return { cleared };
  },
);
