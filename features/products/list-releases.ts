import { type StandingCounts, standingCounts } from "@/features/assessments/standing-counts";
import { type Day, toDay } from "@/lib/day";
import type { Actor } from "@/lib/permissions";
import type { Tx } from "@/lib/transaction";
import { findVisibleProduct } from "./visible-products";

export type ReleaseRow = {
  id: string;
  firmware: string;
  hardware: string;
  models: string[];
  profile: "OPEN" | "SUBMITTED" | "ACCEPTED";
  assessmentId: string | null;
  counts: StandingCounts | null;
  shippedOn: Day | null;
};

/** The releases of a product, the newest first; null where there is no such product. */
export async function listReleases(tx: Tx, actor: Actor, productId: string, today: Day) {
  const product = await findVisibleProduct(tx, actor, productId);
  if (!product) return null;
  const releases = await tx.release.findMany({
    where: { productId },
    include: {
      models: { include: { model: { select: { designation: true } } } },
      assessment: { select: { id: true } },
      submissions: { where: { kind: "PROFILE", decidedAt: null, takenBackAt: null }, select: { id: true } },
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });
  const counts = await standingCounts(
    tx,
    releases.flatMap(({ assessment }) => assessment?.id ?? []),
    today,
  );
  const rows = releases.map(
    ({
      id,
      firmwareVersion,
      hardwareRevision,
      models,
      assessment,
      submissions,
      acceptedProfileId,
      shippedOn,
    }): ReleaseRow => ({
      id,
      firmware: firmwareVersion,
      hardware: hardwareRevision,
      models: models.map(({ model }) => model.designation).sort(),
      profile: submissions.length > 0 ? "SUBMITTED" : acceptedProfileId ? "ACCEPTED" : "OPEN",
      assessmentId: assessment?.id ?? null,
      counts: assessment ? (counts.get(assessment.id) ?? null) : null,
      shippedOn: toDay(shippedOn),
    }),
  );
  const models = product.models.map(({ id, designation }) => ({ id, designation }));
  return { product: { id: product.id, archived: product.archivedAt !== null }, models, rows };
}
