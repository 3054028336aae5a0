import { command } from "@/lib/command";
import { Refusal } from "@/lib/outcome";
import { findProduct } from "./load";
import { addReleaseSchema } from "./schema";

/** A new combination of hardware and firmware: its profile starts as a copy of the release before, to be accepted anew. */
export const addRelease = command(addReleaseSchema, async (input, { tx, actor, now, permit, record }) => {
  const { productId, hardwareRevision, firmwareVersion } = input;
  permit("product:edit", await findProduct(tx, productId));

  const { organisationId } = actor;
  const models = await tx.productModel.findMany({ where: { productId, id: { in: input.modelIds } } });
  if (models.length !== new Set(input.modelIds).size)
    throw new Refusal("not-found", "One of these models does not exist.");
  const twin = await tx.release.findFirst({ where: { productId, hardwareRevision, firmwareVersion } });
  if (twin) {
    const taken = "This hardware with this firmware is there already.";
    throw new Refusal("invalid", taken, { fieldErrors: { firmwareVersion: [taken] } });
  }

  const previous = await tx.release.findFirst({
    where: { productId },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    include: { capabilities: true },
  });
  const release = await tx.release.create({
    data: {
      organisationId,
      productId,
      hardwareRevision,
      firmwareVersion,
      previousReleaseId: previous?.id,
      createdAt: now,
      // The copy is this person's word until they or somebody else edits it: they had a hand in it.
      profileContributorIds: previous ? [actor.id] : [],
    },
  });
  await tx.releaseOfModel.createMany({
    data: models.map((model) => ({ organisationId, releaseId: release.id, modelId: model.id })),
  });
  await tx.capabilityAnswer.createMany({
    data: (previous?.capabilities ?? []).map((answer) => ({
      ...answer,
      releaseId: release.id,
      changedById: actor.id,
      changedAt: now,
    })),
  });

  const follows = previous ? { follows: previous.id } : {};
  const details = { hardware: hardwareRevision, firmware: firmwareVersion, ...follows };
  record("release.added", { id: release.id, productId }, details);
  return { releaseId: release.id };
});
