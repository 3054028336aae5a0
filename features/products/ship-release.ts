import { command } from "@/lib/command";
import { fromDay } from "@/lib/day";
import { Refusal } from "@/lib/outcome";
import { whyNotShippable } from "./rules";
import { shipReleaseSchema } from "./schema";

/** Buyers have this release from a day on; a policy that does not cover it is behind from then. */
export const shipRelease = command(
  shipReleaseSchema,
  async ({ releaseId, shippedOn }, { tx, today, permit, record }) => {
    const release = permit("product:edit", await tx.release.findUnique({ where: { id: releaseId } }));

    const obstacle = whyNotShippable(release, shippedOn, today);
    if (obstacle) throw new Refusal("conflict", obstacle, { fieldErrors: { shippedOn: [obstacle] } });

    const { count } = await tx.release.updateMany({
      where: { id: releaseId, shippedOn: null },
      data: { shippedOn: fromDay(shippedOn) },
    });
    if (count === 0) throw new Refusal("conflict", "Somebody has just marked this release as shipped.");

    record("release.shipped", { id: releaseId, productId: release.productId }, { on: shippedOn });
    return { releaseId };
  },
);
